package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.TimeText;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes lines of jobs and of their runs, as of now. Thread-safe. */
public final class JobLines {
    private final JobWords words;
    private final ScheduleWords schedules;
    private final NextRunText nextRuns;
    private final DurationText durations;
    private final TimeText times;
    private final InstantSource clock;
    private final Messages messages;

    @Inject
    JobLines(
            JobWords words,
            ScheduleWords schedules,
            NextRunText nextRuns,
            DurationText durations,
            TimeText times,
            InstantSource clock,
            Messages messages) {
        this.words = words;
        this.schedules = schedules;
        this.nextRuns = nextRuns;
        this.durations = durations;
        this.times = times;
        this.clock = clock;
        this.messages = messages;
    }

    JobRow line(JobStatus job) {
        var last = job.last();
        return new JobRow(
                job,
                words.name(job.job()),
                words.purpose(job.job()),
                schedules.of(job.schedule()),
                last == null ? messages.text("admin-jobs.never") : times.ago(last.startedAt()),
                times.exact(last == null ? null : last.startedAt()),
                last == null ? "" : outcome(last),
                nextRuns.of(job));
    }

    RunRow line(JobRun run) {
        return new RunRow(
                run,
                times.moment(run.startedAt()),
                times.exact(run.startedAt()),
                took(run),
                where(run),
                outcome(run),
                run.state() == JobRun.State.FAILED ? code(run) : "");
    }

    /** Where more is said of a failure. */
    private String code(JobRun run) {
        if (run.logCode() != null) {
            return messages.text("admin-jobs.log-code", run.logCode());
        }
        var code = run.errorCode();
        return code != null && JobWords.isOfDatabase(code) ? messages.text("admin-jobs.database-code", code) : "";
    }

    private String outcome(JobRun run) {
        return switch (run.state()) {
            case WAITING -> messages.text("admin-jobs.outcome.waiting");
            case RUNNING -> messages.text("admin-jobs.outcome.running", took(run));
            case DONE -> words.counts(run);
            case FAILED -> words.failure(run);
            case INTERRUPTED -> messages.text("admin-jobs.outcome.interrupted");
        };
    }

    private String took(JobRun run) {
        var ended = run.endedAt();
        return switch (run.state()) {
            case WAITING -> "";
            case RUNNING -> durations.of(Duration.between(run.startedAt(), clock.instant()));
            default -> ended == null ? "" : durations.of(Duration.between(run.startedAt(), ended));
        };
    }

    private String where(JobRun run) {
        var starter = run.startedBy();
        var who = starter == null ? messages.text("admin-jobs.by-nobody") : messages.text("admin-jobs.by", starter);
        return Stream.of(who, host(run.host())).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String host(@Nullable String host) {
        return host == null ? "" : messages.text("admin-jobs.host", host);
    }
}

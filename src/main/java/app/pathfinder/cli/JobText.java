package app.pathfinder.cli;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobStatus;
import app.pathfinder.core.text.Messages;
import com.google.common.base.Ascii;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs and their runs as tables that people read. */
final class JobText {
    private static final String NOTHING = "–";

    private final Messages messages;

    @Inject
    JobText(Messages messages) {
        this.messages = messages;
    }

    List<String> list(List<JobStatus> jobs) {
        var table = table("job", "schedule", "last-run", "outcome", "next-run");
        jobs.forEach(job -> table.add(cells(job)));
        return table.lines();
    }

    private TextTable table(String... columns) {
        return new TextTable(Stream.of(columns)
                .map(name -> new TextTable.Column(messages.text("cli.column." + name), false))
                .toList());
    }

    private List<String> cells(JobStatus job) {
        var last = job.last();
        return List.of(
                job.job(),
                job.schedule(),
                last == null ? messages.text("cli.never") : TimeText.of(last.startedAt()),
                last == null ? NOTHING : outcome(last),
                next(job));
    }

    private String next(JobStatus job) {
        var next = job.nextRun();
        if (!job.enabled() && next == null) {
            return messages.text("cli.jobs.next.disabled");
        }
        if (job.isRunning() || next == null) {
            return NOTHING;
        }
        return next.isAfter(Instant.now()) ? TimeText.of(next) : messages.text("cli.jobs.next.due");
    }

    List<String> history(List<JobRun> runs) {
        var table = table("started", "job", "outcome", "took", "host", "asked-by");
        runs.forEach(run -> table.add(cells(run)));
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(messages.text("cli.jobs.count", runs.size()));
        return lines;
    }

    private List<String> cells(JobRun run) {
        return List.of(
                TimeText.of(run.startedAt()),
                run.job(),
                outcome(run),
                took(run),
                known(run.host()),
                known(run.startedBy()));
    }

    private String took(JobRun run) {
        var ended = run.endedAt();
        if (ended == null) {
            return NOTHING;
        }
        return messages.text(
                "cli.jobs.seconds", Duration.between(run.startedAt(), ended).toMillis() / 1000.0);
    }

    /** What became of a run, with its counts or the code of its failure. */
    String outcome(JobRun run) {
        var state = Ascii.toLowerCase(messages.text("job.state." + run.state()));
        if (run.state() == JobRun.State.FAILED) {
            return messages.text("cli.jobs.failed", state, known(run.errorCode()), known(run.logCode()));
        }
        return run.counts().isEmpty() ? state : messages.text("cli.jobs.counted", state, counts(run));
    }

    private static String known(@Nullable String text) {
        return Objects.requireNonNullElse(text, NOTHING);
    }

    private static String counts(JobRun run) {
        return run.counts().entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}

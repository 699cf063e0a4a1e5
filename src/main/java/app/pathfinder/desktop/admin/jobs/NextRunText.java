package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.TimeText;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When jobs run next, in words; says so where no program runs them. Thread-safe. */
public final class NextRunText {
    /** Programs look for what is due every few seconds; what is due for longer has none. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Messages messages;
    private final TimeText times;
    private final InstantSource clock;

    @Inject
    NextRunText(Messages messages, TimeText times, InstantSource clock) {
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    /**
     * When a job runs next.
     *
     * @param when in a word or two
     * @param detail what more there is to say in a few words; may be empty
     * @param sentence the same in full
     * @param isLate whether it waits for a program that is not there
     */
    record Next(String when, String detail, String sentence, boolean isLate) {}

    Next of(JobStatus job) {
        var last = job.last();
        if (last != null && last.state() == JobRun.State.WAITING) {
            return isOverdue(last.startedAt()) ? text("asked-late", true) : text("asked", false);
        }
        if (!job.enabled()) {
            return text("off", false);
        }
        if (job.isRunning()) {
            return text("after", false);
        }
        var next = job.nextRun();
        if (next == null || isOverdue(next)) {
            return job.ours() ? unserved(job.job()) : text("database", false);
        }
        return next.isAfter(clock.instant()) ? at(next) : text("now", false);
    }

    private boolean isOverdue(Instant due) {
        return due.plus(PATIENCE).isBefore(clock.instant());
    }

    /** What open windows do by themselves waits for nobody. */
    private Next unserved(String job) {
        return messages.containsKey("admin-jobs.next." + job) ? text(job, false) : text("due", true);
    }

    private Next at(Instant next) {
        return new Next(
                times.until(next),
                times.near(next),
                messages.text("admin-jobs.next.at", times.until(next), times.exact(next)),
                false);
    }

    private Next text(String kind, boolean isLate) {
        var key = "admin-jobs.next." + kind;
        return new Next(messages.text(key), messages.text(key + ".detail"), messages.text(key + ".long"), isLate);
    }
}

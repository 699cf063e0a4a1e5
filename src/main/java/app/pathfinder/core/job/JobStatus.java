package app.pathfinder.core.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job and how it stands. Immutable.
 *
 * @param schedule when it runs, in words that {@link JobSchedule#parse} reads; a job of the database's own may have others
 * @param usual whether that is the schedule that it comes with
 * @param last its newest run, which may be under way or waiting; null if there is none
 * @param nextRun when it is due; null while it is disabled or no program has run jobs on this database yet
 * @param ours whether programs run it, so that what it does can be asked for and changed here; else the database does
 */
public record JobStatus(
        String job,
        String schedule,
        boolean usual,
        boolean enabled,
        @Nullable JobRun last,
        @Nullable Instant nextRun,
        boolean ours) {
    /** Whether it is running now. */
    public boolean isRunning() {
        return last != null && last.state() == JobRun.State.RUNNING;
    }
}

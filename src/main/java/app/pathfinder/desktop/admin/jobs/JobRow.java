package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * A job as its line in the list shows it; a line is drawn anew when one of its texts has become another. Immutable.
 *
 * @param lastWhen how long ago its last run began
 * @param lastExactly when that was
 * @param outcome what became of that run
 */
record JobRow(
        JobStatus status,
        String name,
        String purpose,
        ScheduleWords.Words schedule,
        String lastWhen,
        String lastExactly,
        String outcome,
        NextRunText.Next next) {
    String job() {
        return status.job();
    }

    JobRun.@Nullable State lastState() {
        var last = status.last();
        return last == null ? null : last.state();
    }

    /** Whether somebody asked for a run that no program has begun yet. */
    boolean isAskedFor() {
        return lastState() == JobRun.State.WAITING;
    }
}

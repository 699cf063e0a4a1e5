package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobRun;
import java.util.UUID;

/**
 * A run as its line in the history shows it. Immutable.
 *
 * @param begun when it began, or was asked for
 * @param exactly the same with year and time zone
 * @param took how long it took, or has taken so far; empty for one that waits
 * @param where who asked for it, and on which computer it runs or ran
 * @param outcome what it did, or why it failed
 * @param logCode where the log has more; empty unless it failed
 */
record RunRow(JobRun run, String begun, String exactly, String took, String where, String outcome, String logCode) {
    UUID id() {
        return run.id();
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.job.JobStatus;
import org.jspecify.annotations.Nullable;

/** One job as programs read it; the components are the keys. Times are ISO 8601 in UTC. */
record JobJson(
        String job,
        String schedule,
        boolean defaultSchedule,
        boolean enabled,
        boolean running,
        @Nullable String nextRunAt,
        @Nullable JobRunJson lastRun) {
    static JobJson of(JobStatus status) {
        var next = status.nextRun();
        var last = status.last();
        return new JobJson(
                status.job(),
                status.schedule(),
                status.usual(),
                status.enabled(),
                status.isRunning(),
                next == null ? null : AuditRow.time(next),
                last == null ? null : JobRunJson.of(last));
    }
}

package app.pathfinder.core.audit;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Ends sessions that ran out, and writes that into the trail. Thread-safe. */
final class SessionExpiryJob implements Job {
    private final OwnerDatabase database;

    @Inject
    SessionExpiryJob(OwnerDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "expire-sessions";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofMinutes(1));
    }

    @Override
    public JobSummary run(Progress progress) {
        return JobSummary.of(
                "sessions",
                database.inTransaction(
                        handle -> database.call(handle, Routine.EXPIRE_SESSIONS).one(row -> row.number("ended"))));
    }
}

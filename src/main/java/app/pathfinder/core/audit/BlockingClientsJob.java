package app.pathfinder.core.audit;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Ends connections that make others wait. Thread-safe. */
final class BlockingClientsJob implements Job {
    private final OwnerDatabase database;

    @Inject
    BlockingClientsJob(OwnerDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "end-blocking-clients";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofSeconds(30));
    }

    /** Does nothing where the owner may not end connections. */
    @Override
    public JobSummary run(Progress progress) {
        return JobSummary.of(
                "connections",
                database.inTransaction(handle -> handle.createQuery(
                                "select coalesce(end_blocking_clients(interval '60 seconds', interval '15 seconds'), 0)")
                        .mapTo(Integer.class)
                        .one()));
    }
}

package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Repairs what takes nothing from anybody where the users' tables are not as the program makes them. Thread-safe. */
public final class ReconcileJob implements Job {
    private final ReconcileService reconcile;

    @Inject
    ReconcileJob(ReconcileService reconcile) {
        this.reconcile = reconcile;
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofMinutes(5));
    }

    @Override
    public JobSummary run(Progress progress) {
        var report = reconcile.repair(null, progress);
        return JobSummary.of("users", report.users())
                .and("outdated", report.outdated())
                .and("repaired", report.repaired())
                .and("explained", report.explained())
                .and("failed", report.failed());
    }
}

package app.pathfinder.core.audit;

import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Seals the audit trail, where no {@link AuditWatch} does. Thread-safe. */
public final class SealJob implements Job {
    /** What it is called. */
    public static final String NAME = "seal";

    private final AuditSealing sealing;

    @Inject
    SealJob(AuditSealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofSeconds(10));
    }

    @Override
    public JobSummary run(Progress progress) {
        return JobSummary.of("rows", sealing.seal());
    }
}

package app.pathfinder.core.provisioning.create;

import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes the tables of active accounts that never had any. Thread-safe. */
public final class CreateMissingJob implements Job {
    private final ProvisionService provisioning;

    @Inject
    CreateMissingJob(ProvisionService provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public String name() {
        return "create-missing";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofMinutes(5));
    }

    @Override
    public JobSummary run(Progress progress) {
        var batch = provisioning.provision(null, progress);
        return JobSummary.of("done", batch.map(each -> each.counts().done()).orElse(0))
                .and("failed", batch.map(each -> each.counts().failed()).orElse(0));
    }
}

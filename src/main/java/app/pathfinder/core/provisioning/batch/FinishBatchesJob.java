package app.pathfinder.core.provisioning.batch;

import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Brings work on many users to its end whose program is gone. Thread-safe. */
public final class FinishBatchesJob implements Job {
    private final BatchService batches;

    @Inject
    FinishBatchesJob(BatchService batches) {
        this.batches = batches;
    }

    @Override
    public String name() {
        return "finish-batches";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofMinutes(1));
    }

    @Override
    public JobSummary run(Progress progress) {
        return JobSummary.of("batches", batches.finishOrphans(progress));
    }
}

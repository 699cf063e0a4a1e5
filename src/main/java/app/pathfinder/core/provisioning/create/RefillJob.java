package app.pathfinder.core.provisioning.create;

import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes table sets ahead, as many as are wanted. Thread-safe. */
public final class RefillJob implements Job {
    private final ReadySets sets;

    @Inject
    RefillJob(ReadySets sets) {
        this.sets = sets;
    }

    @Override
    public String name() {
        return "refill";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofMinutes(5));
    }

    @Override
    public JobSummary run(Progress progress) {
        return JobSummary.of("sets", sets.refill(progress));
    }
}

package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Counts where the users' tables are not as the program makes them. Thread-safe. */
public final class DriftJob implements Job {
    private final DriftService drift;

    @Inject
    DriftJob(DriftService drift) {
        this.drift = drift;
    }

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofHours(1));
    }

    @Override
    public JobSummary run(Progress progress) {
        var report = drift.find();
        return JobSummary.of("users", report.users())
                .and("outdated", report.outdated())
                .and("deviations", report.deviations());
    }
}

package app.pathfinder.core.monitoring;

import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Renews the figures that are stale. Thread-safe. */
final class StatisticsJob implements Job {
    private final TableStatisticsService statistics;

    @Inject
    StatisticsJob(TableStatisticsService statistics) {
        this.statistics = statistics;
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofHours(1));
    }

    @Override
    public JobSummary run(Progress progress) {
        var result = statistics.gather(progress);
        return JobSummary.of("users", result.users()).and("tables", result.tables());
    }
}

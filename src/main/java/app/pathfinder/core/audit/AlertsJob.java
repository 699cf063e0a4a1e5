package app.pathfinder.core.audit;

import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.Duration;

/** Raises alerts from the audit trail. Thread-safe. */
final class AlertsJob implements Job {
    private final AlertService alerts;

    @Inject
    AlertsJob(AlertService alerts) {
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.every(Duration.ofMinutes(1));
    }

    @Override
    public JobSummary run(Progress progress) {
        return JobSummary.of("alerts", alerts.scan());
    }
}

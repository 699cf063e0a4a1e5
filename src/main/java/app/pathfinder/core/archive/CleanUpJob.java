package app.pathfinder.core.archive;

import app.pathfinder.core.job.Job;
import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobSummary;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.LocalTime;

/**
 * Marks accounts as inactive that nobody has used for long, which begins their time of grace, and clears up after programs
 * that died over an archive. Archives nothing: that is begun by a person who saw the plan. Thread-safe.
 */
public final class CleanUpJob implements Job {
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);

    private final ArchiveService archives;
    private final ArchiveRecovery recovery;

    @Inject
    CleanUpJob(ArchiveService archives, ArchiveRecovery recovery) {
        this.archives = archives;
        this.recovery = recovery;
    }

    @Override
    public String name() {
        return "clean-up";
    }

    @Override
    public JobSchedule defaultSchedule() {
        return JobSchedule.daily(AT_NIGHT);
    }

    @Override
    public JobSummary run(Progress progress) {
        var runs = recovery.recover();
        progress.throwIfCancelled();
        return JobSummary.of("runs", runs).and("inactive", archives.markInactive(null));
    }
}

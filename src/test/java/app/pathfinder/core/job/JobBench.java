package app.pathfinder.core.job;

import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.OwnerScheduler;
import app.pathfinder.core.database.SchedulerPace;
import com.google.inject.Injector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Makes runners and services for the jobs of a test, which look for what is due without pause. */
final class JobBench {
    /** Fast enough for tests. */
    static final SchedulerPace PACE =
            new SchedulerPace(Duration.ofMillis(50), Duration.ofSeconds(1), 2, Duration.ofSeconds(3));

    private JobBench() {}

    /** One more program that runs this job. */
    static JobRunner runner(Injector core, Job job) {
        return new JobRunner(
                core.getInstance(DatabaseStart.class),
                core.getInstance(OwnerDatabase.class),
                core.getInstance(OwnerScheduler.class),
                new JobBook(Set.of(job)),
                new JobTasks(core.getInstance(JobPlan.class), core.getInstance(JobHistory.class)),
                PACE);
    }

    static JobService service(Injector core, Job job) {
        return new JobService(
                core.getInstance(OwnerDatabase.class),
                core.getInstance(OwnerScheduler.class),
                new JobBook(Set.of(job)),
                PACE,
                InstantSource.system(),
                core.getInstance(OracleJobs.class));
    }
}

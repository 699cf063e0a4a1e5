package app.pathfinder.core.job;

import app.pathfinder.core.database.SchedulerPace;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

/** The wiring of the jobs, which features add with {@link JobBinder}. */
public final class JobModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Job.class);
        bind(SchedulerPace.class).toInstance(SchedulerPace.ORDINARY);
        bind(JobBook.class).in(Singleton.class);
        bind(JobPlan.class).in(Singleton.class);
        bind(JobHistory.class).in(Singleton.class);
        bind(JobTasks.class).in(Singleton.class);
        bind(JobRunner.class).in(Singleton.class);
        bind(OracleJobs.class).in(Singleton.class);
        bind(JobService.class).in(Singleton.class);
    }
}

package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.desktop.admin.AdminModule;
import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Wires the screen of the jobs, in the scope of an administrator. */
public final class AdminJobsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new AdminModule());
        bind(JobsViewModel.class).in(Singleton.class);
        bind(JobListModel.class).in(Singleton.class);
        bind(JobHistoryModel.class).in(Singleton.class);
        bind(ScheduleViewModel.class).in(Singleton.class);
        bind(JobWords.class);
        bind(ScheduleWords.class);
        bind(NextRunText.class);
        bind(DurationText.class);
        bind(JobLines.class);
        bind(JobLook.class);
        bind(AdminJobsController.class);
        bind(JobListController.class);
        bind(JobController.class);
        bind(ScheduleController.class);
        bind(RunListController.class);
    }
}

package app.pathfinder.cli;

import com.google.inject.AbstractModule;

/** Wires the commands that serve the jobs. */
final class JobCommandsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(JobsCommand.class);
        bind(JobText.class);
        bind(JobsListCommand.class);
        bind(JobsHistoryCommand.class);
        bind(JobsRunCommand.class);
        bind(JobsSetScheduleCommand.class);
        bind(JobsCommand.EnableCommand.class);
        bind(JobsCommand.DisableCommand.class);
        bind(JobsServeCommand.class);
    }
}

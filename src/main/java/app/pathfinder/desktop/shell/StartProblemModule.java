package app.pathfinder.desktop.shell;

import com.google.inject.AbstractModule;

/** The page of a start that failed. */
final class StartProblemModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(StartProblemController.class);
    }
}

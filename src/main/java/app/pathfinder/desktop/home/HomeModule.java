package app.pathfinder.desktop.home;

import app.pathfinder.core.overview.OverviewService;
import app.pathfinder.desktop.timeline.TimelineModule;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The first screen of the person who is logged in, beside {@code RecordModule} and {@code ExperiencesModule}. */
public final class HomeModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new TimelineModule());
        bind(OverviewService.class).in(Scopes.SINGLETON);
        bind(GreetingText.class).in(Scopes.SINGLETON);
        bind(HomeLines.class).in(Scopes.SINGLETON);
        bind(HomeViewModel.class).in(Scopes.SINGLETON);
        bind(HomeController.class);
        bind(HomeCardsController.class);
        bind(HomeTimelineController.class);
        bind(NewcomerController.class);
    }
}

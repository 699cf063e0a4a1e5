package app.pathfinder.desktop.timeline;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** What every screen with a timeline needs, beside {@code ExperienceService}; each screen gets a model of its own. */
public final class TimelineModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PeriodText.class).in(Scopes.SINGLETON);
        bind(TimelineWords.class).in(Scopes.SINGLETON);
        bind(TimelineViewModel.class);
    }

    /** Two screens may ask for the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TimelineModule;
    }

    @Override
    public int hashCode() {
        return TimelineModule.class.hashCode();
    }
}

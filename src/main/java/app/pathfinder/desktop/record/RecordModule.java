package app.pathfinder.desktop.record;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import java.time.LocalDate;
import java.time.ZoneId;

/** What the screens of a person's records share; part of the scope that ends with the session. */
public final class RecordModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Today.class).toInstance(() -> LocalDate.now(ZoneId.systemDefault()));
        bind(UnsavedChangesPrompt.class).to(UnsavedChangesCard.class);
        bind(UnsavedChangesCard.class);
        bind(RecordTools.class).in(Scopes.SINGLETON);
        bind(DueText.class).in(Scopes.SINGLETON);
        bind(AgoText.class).in(Scopes.SINGLETON);
    }
}

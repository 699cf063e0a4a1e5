package app.pathfinder.desktop.record;

import app.pathfinder.core.draft.Drafts;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.OptionalBinder;
import java.time.LocalDate;
import java.time.ZoneId;

/** What the screens of a person's records share; part of the scope that ends with the session. */
public final class RecordModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Today.class).toInstance(() -> LocalDate.now(ZoneId.systemDefault()));
        bind(UnsavedChangesPrompt.class).to(UnsavedChangesCard.class);
        bind(UnsavedChangesCard.class);
        OptionalBinder.newOptionalBinder(binder(), Drafts.class).setDefault().toInstance(Drafts.NONE);
        bind(RecordTools.class).in(Scopes.SINGLETON);
        bind(DueText.class).in(Scopes.SINGLETON);
        bind(AgoText.class).in(Scopes.SINGLETON);
    }
}

package app.pathfinder.desktop.shell;

import app.pathfinder.core.draft.Drafts;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.desktop.common.CommandSource;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.mydata.AccountEnd;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

/** The person, their database and the frame around their screens. */
final class UserModule extends AbstractModule {
    private final UserContext context;

    UserModule(UserContext context) {
        this.context = context;
    }

    @Override
    protected void configure() {
        bind(UserContext.class).toInstance(context);
        bind(ShellViewModel.class).in(Scopes.SINGLETON);
        bind(ScreenDeck.class).in(Scopes.SINGLETON);
        bind(RecordNavigator.class).to(ShellNavigator.class);
        bind(ShellNavigator.class).in(Scopes.SINGLETON);
        bind(ShellCommands.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), CommandSource.class).addBinding().to(ShellCommands.class);
        bind(ShellController.class);
        bind(WorkIndicatorViewModel.class).in(Scopes.SINGLETON);
        bind(WorkIndicatorController.class);
        bind(ShortcutsController.class);
        OptionalBinder.newOptionalBinder(binder(), Drafts.class)
                .setBinding()
                .toProvider(DraftsProvider.class)
                .in(Scopes.SINGLETON);
        bind(DraftsProvider.class);
    }

    @Provides
    AccountEnd accountEnd(ShellActions actions) {
        return actions::accountGone;
    }

    @Provides
    @Singleton
    UserDatabase userDatabase(UserDatabases databases) {
        return databases.of(context);
    }
}

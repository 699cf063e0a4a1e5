package app.pathfinder.desktop.shell;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserDatabases;
import app.pathfinder.desktop.mydata.AccountEnd;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;

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
        bind(ShellController.class);
        bind(WorkIndicatorViewModel.class).in(Scopes.SINGLETON);
        bind(WorkIndicatorController.class);
        bind(ShortcutsController.class);
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

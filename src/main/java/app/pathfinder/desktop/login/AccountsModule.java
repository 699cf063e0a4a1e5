package app.pathfinder.desktop.login;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** What the pages around a session need all the time. */
public final class AccountsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CoreAccounts.class).in(Scopes.SINGLETON);
        bind(Accounts.class).to(CoreAccounts.class);
        bind(StartWaiting.class).in(Scopes.SINGLETON);
    }
}

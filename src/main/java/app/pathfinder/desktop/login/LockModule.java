package app.pathfinder.desktop.login;

import com.google.inject.AbstractModule;

/** The page that covers a locked window, in the scope of the person who comes back to it. */
public final class LockModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PasswordAttempt.class);
        bind(LockViewModel.class);
        bind(LockController.class);
    }
}

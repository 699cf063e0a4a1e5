package app.pathfinder.desktop;

import app.pathfinder.desktop.common.CommonModule;
import app.pathfinder.desktop.login.AccountsModule;
import app.pathfinder.desktop.shell.ShellModule;
import com.google.inject.AbstractModule;

/** The wiring of the desktop, beside that of the core. */
public final class DesktopModule extends AbstractModule {
    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(UncaughtFailures.class);
        bind(ScreenPictures.class);
        install(new CommonModule());
        install(new AccountsModule());
        install(new ShellModule());
    }
}

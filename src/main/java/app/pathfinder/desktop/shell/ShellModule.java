package app.pathfinder.desktop.shell;

import app.pathfinder.desktop.login.Entrance;
import app.pathfinder.desktop.login.LockedWindow;
import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The window and what goes on in it, whoever is logged in. */
public final class ShellModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MainWindow.class).in(Scopes.SINGLETON);
        bind(WindowMemory.class).in(Scopes.SINGLETON);
        bind(WindowKeys.class).in(Scopes.SINGLETON);
        bind(IdleWatch.class).in(Scopes.SINGLETON);
        bind(ProgramWork.class).in(Scopes.SINGLETON);
        bind(SessionClosing.class).in(Scopes.SINGLETON);
        bind(ProgramEnd.class).in(Scopes.SINGLETON);
        bind(GuestPages.class).in(Scopes.SINGLETON);
        bind(UserSession.class).in(Scopes.SINGLETON);
        bind(ScreenTour.class);
        bind(Entrance.class).to(GuestPages.class);
        bind(StartRetry.class).to(GuestPages.class);
        bind(LockedWindow.class).to(UserSession.class);
        bind(ShellActions.class).to(UserSession.class);
    }
}

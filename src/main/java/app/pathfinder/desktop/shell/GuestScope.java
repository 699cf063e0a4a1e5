package app.pathfinder.desktop.shell;

import app.pathfinder.desktop.common.Fxml;
import app.pathfinder.desktop.common.NotifyingErrorPresenter;
import app.pathfinder.desktop.common.ScopeModule;
import app.pathfinder.desktop.common.ScopedWork;
import app.pathfinder.desktop.common.Screen;
import app.pathfinder.desktop.common.View;
import app.pathfinder.desktop.common.ViewLoader;
import app.pathfinder.desktop.login.LoginModule;
import com.google.inject.Injector;

/** One page before a session, with all that belongs to it. JavaFX thread. */
final class GuestScope {
    private final Injector injector;
    private final View<? extends Screen> page;

    private GuestScope(Injector injector, Fxml file) {
        this.injector = injector;
        this.page = injector.getInstance(ViewLoader.class).load(file);
    }

    static GuestScope open(Injector program, Fxml file) {
        return new GuestScope(
                program.createChildInjector(
                        new ScopeModule(NotifyingErrorPresenter.class), new LoginModule(), new StartProblemModule()),
                file);
    }

    View<? extends Screen> page() {
        return page;
    }

    /** Whether nothing runs in the background. */
    boolean isQuiet() {
        return injector.getInstance(ScopedWork.class).running().isEmpty();
    }

    void dispose() {
        injector.getInstance(ScopedWork.class).abandonAll();
        page.controller().disposed();
    }
}

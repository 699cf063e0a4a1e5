package app.pathfinder.desktop;

import app.pathfinder.core.work.Progress;
import app.pathfinder.demo.DemoAccounts;
import app.pathfinder.demo.DemoData;
import app.pathfinder.desktop.login.DemoHint;
import app.pathfinder.desktop.shell.Preparation;
import com.google.inject.AbstractModule;
import jakarta.inject.Inject;

/** What the desktop is for a demonstration: it fills the database first and says how to log in. */
final class DemoDesktopModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new DesktopModule());
        bind(DemoHint.class).toInstance(hint());
        bind(Preparation.class).to(Filling.class);
        bind(Filling.class);
    }

    private static DemoHint hint() {
        return new DemoHint(DemoAccounts.toShow().stream()
                .map(account -> new DemoHint.Line(account.username(), account.password()))
                .toList());
    }

    /** Fills the database. */
    static final class Filling implements Preparation {
        private final DemoData data;

        @Inject
        Filling(DemoData data) {
            this.data = data;
        }

        @Override
        public void prepare(Progress progress) {
            data.fill(progress);
        }
    }
}

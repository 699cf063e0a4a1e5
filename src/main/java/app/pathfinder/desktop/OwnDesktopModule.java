package app.pathfinder.desktop;

import app.pathfinder.desktop.login.DemoHint;
import app.pathfinder.desktop.shell.Preparation;
import com.google.inject.AbstractModule;

/** What the desktop is for a person's own record, as against a demonstration. */
final class OwnDesktopModule extends AbstractModule {
    @Override
    protected void configure() {
        install(new DesktopModule());
        bind(DemoHint.class).toInstance(DemoHint.NONE);
        bind(Preparation.class).toInstance(Preparation.NONE);
    }
}

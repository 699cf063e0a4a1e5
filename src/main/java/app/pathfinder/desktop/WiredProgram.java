package app.pathfinder.desktop;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.demo.DemoInstallation;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.util.List;

/** The program wired for a person's own record or for a demonstration. */
final class WiredProgram implements AutoCloseable {
    private static final String DEMO = "--demo";

    private final Injector injector;
    private final Runnable afterwards;

    private WiredProgram(Injector injector, Runnable afterwards) {
        this.injector = injector;
        this.afterwards = afterwards;
    }

    static WiredProgram of(List<String> arguments) {
        return arguments.contains(DEMO) ? demo() : own();
    }

    private static WiredProgram own() {
        var folders = AppFolders.ofPlatform();
        folders.create();
        var modules = List.of(new CoreModule(folders), new OwnDesktopModule());
        return new WiredProgram(Guice.createInjector(Stage.PRODUCTION, modules), () -> {});
    }

    static WiredProgram demo() {
        var installation = DemoInstallation.create();
        var modules = List.of(installation.core(), new DemoDesktopModule());
        return new WiredProgram(Guice.createInjector(Stage.PRODUCTION, modules), installation::close);
    }

    <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    /** To be called when the database is closed. */
    @Override
    public void close() {
        afterwards.run();
    }
}

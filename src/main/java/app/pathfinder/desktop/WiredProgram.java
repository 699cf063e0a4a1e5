package app.pathfinder.desktop;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.setting.Preferences;
import app.pathfinder.demo.DemoInstallation;
import app.pathfinder.desktop.common.LanguageChoice;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import java.util.List;
import java.util.Locale;

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
        return wire(folders, new CoreModule(folders), new OwnDesktopModule(), () -> {});
    }

    static WiredProgram demo() {
        var installation = DemoInstallation.create();
        return wire(installation.folders(), installation.core(), new DemoDesktopModule(), installation::close);
    }

    private static WiredProgram wire(AppFolders folders, Module core, Module desktop, Runnable afterwards) {
        var language = LanguageChoice.remembered(new Preferences(folders)).language(Locale.getDefault());
        // the controls of JavaFX, and the forms of dates and numbers, follow the default of the whole program
        Locale.setDefault(language.locale());
        var modules = List.of(Modules.override(core).with(new LanguageModule(language)), desktop);
        return new WiredProgram(Guice.createInjector(Stage.PRODUCTION, modules), afterwards);
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

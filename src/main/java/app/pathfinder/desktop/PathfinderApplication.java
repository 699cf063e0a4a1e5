package app.pathfinder.desktop;

import app.pathfinder.core.CoreModule;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.login.DemoHint;
import app.pathfinder.desktop.shell.MainWindow;
import app.pathfinder.desktop.shell.ProgramEnd;
import com.google.inject.Guice;
import com.google.inject.Injector;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The life of the desktop program: wire, show the window, and leave everything tidy at the end. */
public final class PathfinderApplication extends Application {
    private @Nullable Injector program;

    @Override
    public void start(Stage stage) {
        try {
            var wired = wire();
            program = wired;
            wired.getInstance(UncaughtFailures.class).present();
            wired.getInstance(MainWindow.class).open(stage);
        } catch (RuntimeException failure) {
            StartFailure.show(stage, Problem.of(failure), Messages.english());
        }
    }

    private static Injector wire() {
        var folders = AppFolders.ofPlatform();
        folders.create();
        return Guice.createInjector(
                com.google.inject.Stage.PRODUCTION, new CoreModule(folders), new DesktopModule(DemoHint.NONE));
    }

    @Override
    public void stop() {
        if (program != null) {
            program.getInstance(ProgramEnd.class).run();
        }
    }
}

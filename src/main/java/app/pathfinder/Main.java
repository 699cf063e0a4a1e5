package app.pathfinder;

import app.pathfinder.cli.CommandLineProgram;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.desktop.DemoScreens;
import app.pathfinder.desktop.Desktop;
import java.io.IOException;
import java.nio.file.Path;

/** Decides between the desktop and the command line: words that are not options of the desktop are a command. */
public final class Main {
    private Main() {}

    /** Runs the program and ends with its exit code: 0 done, 1 refused with a sentence, 2 wrong usage. */
    public static void main(String... arguments) throws IOException {
        var folders = AppFolders.ofPlatform();
        var desktop = DesktopOptions.parse(arguments);
        Logging.start(folders, desktop.isPresent() ? "desktop" : "command-line");
        if (desktop.isEmpty()) {
            System.exit(new CommandLineProgram(folders).run(arguments, System.out, System.err, System.in));
        }
        runDesktop(desktop.get());
    }

    private static void runDesktop(DesktopOptions options) throws IOException {
        var screens = options.screens();
        if (screens != null) {
            renderScreens(screens);
            return;
        }
        try {
            Desktop.launch(options.launchArguments());
        } catch (UnsupportedOperationException e) {
            // Thrown by JavaFX where there is no display or no window toolkit to draw with.
            System.err.println("No window can be opened here: there is no display, or the GTK 3 libraries are missing."
                    + " On Debian or Ubuntu type: sudo apt-get install libgtk-3-0 libxtst6");
            System.exit(1);
        }
    }

    private static void renderScreens(Path folder) throws IOException {
        DemoScreens.render(folder);
        System.err.println("Every screen is now a picture in " + folder);
        System.exit(0);
    }
}

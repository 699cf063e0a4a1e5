package app.pathfinder.desktop;

import javafx.application.Application;

/** Starts the desktop program. */
public final class Desktop {
    private Desktop() {}

    /** Shows the window and returns when the person has closed it. */
    public static void launch(String... arguments) {
        Application.launch(PathfinderApplication.class, arguments);
    }
}

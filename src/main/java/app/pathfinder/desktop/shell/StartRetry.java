package app.pathfinder.desktop.shell;

/** Tries again to open what could not be opened. JavaFX thread. */
@FunctionalInterface
interface StartRetry {
    void startAgain();
}

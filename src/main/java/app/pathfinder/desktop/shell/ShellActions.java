package app.pathfinder.desktop.shell;

/** What the shell's own buttons and keys do besides going somewhere. JavaFX thread. */
interface ShellActions {
    void lock();

    void logOut();

    void showShortcuts();

    /** Shows the palette in which one finds commands, screens and records by typing. */
    void showPalette();

    /** Leaves the screens of an account that is no more, whatever is typed in them. */
    void accountGone();
}

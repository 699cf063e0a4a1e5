package app.pathfinder.cli;

/** What the program tells the script that called it. */
final class ExitCode {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private ExitCode() {}
}

package app.pathfinder.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Where a command reads and writes. Standard output holds the result alone; notes, progress and problems go to standard
 * error. For one thread.
 *
 * @param isInteractive whether a person watches standard error and types
 */
record Terminal(PrintStream out, PrintStream err, InputStream in, boolean isInteractive) {
    void printLine(String line) {
        out.println(line);
    }

    void note(String line) {
        err.println(line);
    }

    static boolean isPersonWatching() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}

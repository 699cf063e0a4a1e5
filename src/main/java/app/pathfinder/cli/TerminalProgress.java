package app.pathfinder.cli;

import app.pathfinder.core.work.Progress;
import java.time.Duration;

/** Tells a person who watches how far long work is, at most once a second; tells a script nothing. For one thread. */
final class TerminalProgress implements Progress {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Terminal terminal;
    private long lastAt = System.nanoTime();

    TerminalProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void report(double done, String text) {
        var now = System.nanoTime();
        if (terminal.isInteractive() && now - lastAt >= PAUSE) {
            lastAt = now;
            terminal.note(text);
        }
    }

    /** Who interrupts the program ends it; there is nothing else to cancel. */
    @Override
    public void throwIfCancelled() {}
}

package app.pathfinder.desktop.common;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A JavaFX thread without JavaFX: the test runs what was asked for. */
public final class UiQueue implements UiThread {
    private static final int LIMIT_SECONDS = 20;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable action) {
        waiting.add(action);
    }

    /** Waits for the next action and runs it. */
    public void runNext() throws InterruptedException {
        var next = waiting.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing asked for the JavaFX thread");
        }
        next.run();
    }

    public int size() {
        return waiting.size();
    }
}

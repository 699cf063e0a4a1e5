package app.pathfinder.desktop.common;

import app.pathfinder.desktop.common.UiTimers.UiTimer;
import java.time.Duration;

/** Runs only the last of several actions that come in quick succession. JavaFX thread. */
public final class Debounce {
    private final UiTimers timers;
    private final Duration delay;
    private UiTimer waiting = UiTimer.STOPPED;

    public Debounce(UiTimers timers, Duration delay) {
        this.timers = timers;
        this.delay = delay;
    }

    public void run(Runnable action) {
        waiting.stop();
        waiting = timers.after(delay, action);
    }

    public void cancel() {
        waiting.stop();
    }
}

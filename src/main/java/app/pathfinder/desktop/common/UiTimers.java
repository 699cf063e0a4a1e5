package app.pathfinder.desktop.common;

import java.time.Duration;

/** Runs actions on the JavaFX thread after a while. A seam: tests move the time by hand. */
public interface UiTimers {
    UiTimer after(Duration delay, Runnable action);

    UiTimer every(Duration period, Runnable action);

    /** An action that is waiting for its time. */
    @FunctionalInterface
    interface UiTimer {
        /** A timer that has nothing to do. */
        UiTimer STOPPED = () -> {};

        void stop();
    }
}

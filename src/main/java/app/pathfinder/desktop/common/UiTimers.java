package app.pathfinder.desktop.common;

import java.time.Duration;

/** Runs actions on the JavaFX thread after a while. A seam: tests move the time by hand. */
public interface UiTimers {
    /** Timers that never run anything. */
    UiTimers NEVER = new UiTimers() {
        @Override
        public UiTimer after(Duration delay, Runnable action) {
            return UiTimer.STOPPED;
        }

        @Override
        public UiTimer every(Duration period, Runnable action) {
            return UiTimer.STOPPED;
        }
    };

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

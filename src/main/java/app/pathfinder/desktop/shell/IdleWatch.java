package app.pathfinder.desktop.shell;

import app.pathfinder.desktop.common.UiTimers;
import app.pathfinder.desktop.common.UiTimers.UiTimer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Notices that nobody is at the keyboard: warns after nine minutes, tells after ten. It compares the time of day, so
 * that a computer that slept counts as idle. JavaFX thread.
 */
final class IdleWatch {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration WARNING = LIMIT.minusMinutes(1);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final UiTimers timers;
    private final InstantSource clock;
    private UiTimer ticking = UiTimer.STOPPED;
    private Instant lastSign;
    private boolean warned;

    @Inject
    IdleWatch(UiTimers timers, InstantSource clock) {
        this.timers = timers;
        this.clock = clock;
        this.lastSign = clock.instant();
    }

    /** Who wants to know. */
    interface Listener {
        void idleSoon();

        void backAgain();

        void idle();
    }

    void start(Listener listener) {
        stop();
        lastSign = clock.instant();
        ticking = timers.every(TICK, () -> look(listener));
    }

    void stop() {
        ticking.stop();
        warned = false;
    }

    /** Somebody pressed a key or moved the mouse. */
    void signOfLife() {
        lastSign = clock.instant();
    }

    private void look(Listener listener) {
        var idle = Duration.between(lastSign, clock.instant());
        if (idle.compareTo(LIMIT) >= 0) {
            stop();
            listener.idle();
        } else if (idle.compareTo(WARNING) < 0 && warned) {
            warned = false;
            listener.backAgain();
        } else if (idle.compareTo(WARNING) >= 0 && !warned) {
            warned = true;
            listener.idleSoon();
        }
    }
}

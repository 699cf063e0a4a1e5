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
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(4);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final UiTimers timers;
    private final InstantSource clock;
    private UiTimer ticking = UiTimer.STOPPED;
    private Instant lastSign;
    private Instant keptAlive;
    private boolean warned;

    @Inject
    IdleWatch(UiTimers timers, InstantSource clock) {
        this.timers = timers;
        this.clock = clock;
        this.lastSign = clock.instant();
        this.keptAlive = lastSign;
    }

    /** Who wants to know. */
    interface Listener {
        void idleSoon();

        void backAgain();

        void idle();

        /** Now and then while somebody is there: their session must not end for lack of work with the database. */
        void stillThere();
    }

    void start(Listener listener) {
        stop();
        lastSign = clock.instant();
        keptAlive = lastSign;
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
        lookIdle(listener);
        var now = clock.instant();
        if (lastSign.isAfter(keptAlive) && Duration.between(keptAlive, now).compareTo(KEEP_ALIVE) >= 0) {
            keptAlive = now;
            listener.stillThere();
        }
    }

    private void lookIdle(Listener listener) {
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

package app.pathfinder.desktop.admin.work;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.BatchActions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how long a batch goes on, from how it came on since one began to look; also one that another program works
 * on. JavaFX thread.
 */
final class TimeLeft {
    /** Fewer tell nothing about the rest. */
    private static final int ENOUGH = 5;

    private static final int SECONDS_ARE_TOLD_UNTIL = 90;

    private final InstantSource clock;
    private final Messages messages;
    private @Nullable UUID batch;
    private Instant begin = Instant.EPOCH;
    private int openAtBegin;

    @Inject
    TimeLeft(InstantSource clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** The end of a sentence, such as {@code , about 3 min left}; empty while there is nothing to say. */
    String of(Batch now) {
        if (!BatchActions.isWorkedOn(now)) {
            batch = null;
            return "";
        }
        if (!now.id().equals(batch)) {
            batch = now.id();
            begin = clock.instant();
            openAtBegin = now.counts().open();
        }
        var tried = openAtBegin - now.counts().open();
        return tried < ENOUGH
                ? ""
                : messages.text(
                        "provisioning.batch.left", left(tried, now.counts().open()));
    }

    private String left(int tried, int open) {
        var elapsed = Duration.between(begin, clock.instant());
        var seconds = elapsed.multipliedBy(open).dividedBy(tried).toSeconds();
        return seconds < SECONDS_ARE_TOLD_UNTIL
                ? messages.text("provisioning.batch.seconds", Math.max(1, seconds))
                : messages.text("provisioning.batch.minutes", (seconds + 30) / 60);
    }
}

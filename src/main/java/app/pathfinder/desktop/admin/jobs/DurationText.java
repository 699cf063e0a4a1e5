package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.Duration;

/** How long something took, as people read it. Thread-safe. */
public final class DurationText {
    private static final int TENTHS_ARE_TOLD_UNTIL = 10;
    private static final double MILLIS = 1_000;

    private final Messages messages;

    @Inject
    DurationText(Messages messages) {
        this.messages = messages;
    }

    /** Such as {@code 0.4 s}, {@code 12 s}, {@code 3 min 5 s} or {@code 2 h 10 min}. */
    String of(Duration took) {
        if (took.toSeconds() < TENTHS_ARE_TOLD_UNTIL) {
            return messages.text("admin-jobs.took.tenths", Math.max(0, took.toMillis()) / MILLIS);
        }
        if (took.toMinutes() < 1) {
            return messages.text("admin-jobs.took.seconds", took.toSeconds());
        }
        return took.toHours() < 1
                ? messages.text("admin-jobs.took.minutes", took.toMinutes(), took.toSecondsPart())
                : messages.text("admin-jobs.took.hours", took.toHours(), took.toMinutesPart());
    }
}

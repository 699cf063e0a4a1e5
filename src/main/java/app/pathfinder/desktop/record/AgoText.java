package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How long ago something was, in words: 5 minutes ago, yesterday, on 14 Mar 2026. */
public final class AgoText {
    private static final long DAYS_IN_WORDS = 7;

    private final Messages messages;
    private final InstantSource clock;

    @Inject
    public AgoText(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** In words; what the clocks of two computers put into the future counts as now. */
    public String of(Instant time) {
        var now = clock.instant();
        var minutes = Duration.between(time, now).toMinutes();
        var days = ChronoUnit.DAYS.between(day(time), day(now));
        if (minutes < 1) {
            return messages.text("record.ago.now");
        }
        if (minutes < 60) {
            return messages.text("record.ago.minutes", minutes);
        }
        if (days < 1) {
            return messages.text("record.ago.hours", minutes / 60);
        }
        return days < DAYS_IN_WORDS
                ? messages.text("record.ago.days", days)
                : messages.text("record.ago.on", DateText.text(day(time)));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneId.systemDefault());
    }
}

package app.pathfinder.desktop.admin;

import app.pathfinder.core.text.DateForm;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times as people read them: how long ago, and exactly. Thread-safe. */
public final class TimeText {
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int HOURS_OF_DAYS = 48;
    private static final int DAYS_OF_WEEKS = 14;
    private static final int DAYS_OF_MONTHS = 60;
    private static final int DAYS_OF_YEARS = 730;

    private final Messages messages;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    public TimeText(Messages messages) {
        this(messages, Clock.systemUTC(), ZoneId.systemDefault());
    }

    TimeText(Messages messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** Such as {@code 3 min ago}; {@code never} for null. */
    public String ago(@Nullable Instant time) {
        return time == null ? messages.text("admin-users.time.never") : elapsed("ago", time);
    }

    /** Such as {@code 3 min old}; says so when the age is not known. */
    public String age(@Nullable Instant time) {
        return time == null ? messages.text("admin-tables.figures.unknown") : elapsed("old", time);
    }

    /** Such as {@code in 3 min}, to the nearest. */
    public String until(Instant time) {
        var left = Duration.between(clock.instant(), time);
        if (left.toSeconds() < SECONDS_OF_A_MINUTE) {
            return messages.text("admin-users.time.in.now");
        }
        if (left.plusSeconds(30).toHours() < 1) {
            return text("in", "minutes", left.plusSeconds(30).toMinutes());
        }
        return left.plusMinutes(30).toHours() < HOURS_OF_DAYS
                ? text("in", "hours", left.plusMinutes(30).toHours())
                : text("in", "days", left.plusHours(12).toDays());
    }

    /** Such as {@code 3 Nov 2026}. */
    public String date(Instant time) {
        return DateForm.DAY.format(time.atZone(zone));
    }

    /** Such as {@code 3 Nov, 14:05}, for times that are near. */
    public String near(Instant time) {
        return DateForm.TIME_NEAR.format(time.atZone(zone));
    }

    /** Such as {@code 3 Nov, 14:05:09}, where the seconds matter. */
    public String moment(Instant time) {
        return DateForm.SECOND_NEAR.format(time.atZone(zone));
    }

    /** Such as {@code 3 November 2026, 14:05:09 CET}. */
    public String exact(@Nullable Instant time) {
        return time == null ? messages.text("admin-users.time.never") : DateForm.EXACT.format(time.atZone(zone));
    }

    public ZoneId zone() {
        return zone;
    }

    private String elapsed(String kind, Instant time) {
        var elapsed = Duration.between(time, clock.instant());
        var days = elapsed.toDays();
        if (elapsed.toMinutes() < 1) {
            return messages.text("admin-users.time." + kind + ".now");
        }
        if (elapsed.toHours() < 1) {
            return text(kind, "minutes", elapsed.toMinutes());
        }
        if (days < 1) {
            return text(kind, "hours", elapsed.toHours());
        }
        if (days < DAYS_OF_WEEKS) {
            return text(kind, "days", days);
        }
        if (days < DAYS_OF_MONTHS) {
            return text(kind, "weeks", days / 7);
        }
        return days < DAYS_OF_YEARS ? text(kind, "months", days / 30) : text(kind, "years", days / 365);
    }

    private String text(String kind, String unit, long count) {
        return messages.text("admin-users.time." + kind + "." + unit, count);
    }
}

package app.pathfinder.desktop.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was said, as shortly as it is still clear. Without state; any thread. */
final class TimeWords {
    private TimeWords() {}

    /** The time for today, else the day, and the year only of another one. */
    static String shortly(Instant at, Locale locale) {
        var zoned = at.atZone(ZoneId.systemDefault());
        var today = LocalDate.now(ZoneId.systemDefault());
        if (zoned.toLocalDate().equals(today)) {
            return format("HH:mm", locale).format(zoned);
        }
        return format(zoned.getYear() == today.getYear() ? "d MMM" : "d MMM uuuu", locale)
                .format(zoned);
    }

    /** Day and time. */
    static String fully(Instant at, Locale locale) {
        return format("d MMM uuuu, HH:mm", locale).format(at.atZone(ZoneId.systemDefault()));
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}

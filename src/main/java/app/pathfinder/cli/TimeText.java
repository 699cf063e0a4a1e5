package app.pathfinder.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people read it in tables, on the clock of a zone. */
final class TimeText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private TimeText() {}

    static String of(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** On the clock of this computer. */
    static String of(Instant instant) {
        return of(instant, ZoneId.systemDefault());
    }
}

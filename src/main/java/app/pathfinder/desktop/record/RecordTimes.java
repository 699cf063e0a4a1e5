package app.pathfinder.desktop.record;

import app.pathfinder.core.text.DateForm;
import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as people read them beside a record. */
public final class RecordTimes {
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private RecordTimes() {}

    /** Day and time. */
    public static String exactly(Instant instant) {
        return DateForm.DAY_AND_TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** As shortly as it is still clear: the time for today, else the day, and the year only of another one. */
    public static String shortly(Instant instant) {
        var time = instant.atZone(ZoneId.systemDefault());
        var today = LocalDate.now(ZoneId.systemDefault());
        if (time.toLocalDate().equals(today)) {
            return TIME_OF_DAY.format(time);
        }
        return (time.getYear() == today.getYear() ? DateForm.DAY_NEAR : DateForm.DAY).format(time);
    }

    /** A time that is not long ago: of today the time alone. */
    static String lately(Instant instant) {
        var time = instant.atZone(ZoneId.systemDefault());
        var isToday = time.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        return isToday ? TIME_OF_DAY.format(time) : DateForm.TIME_NEAR.format(time);
    }

    /** Both times in a line. */
    public static String changed(Messages messages, Instant created, Instant updated) {
        return messages.text("record.detail.changed", exactly(created), exactly(updated));
    }
}

package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.DateForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a record was made and changed, in words. */
public final class RecordTimes {
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private RecordTimes() {}

    private static String time(Instant instant) {
        return DateForm.DAY_AND_TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** A time that is not long ago: of today the time alone. */
    static String lately(Instant instant) {
        var time = instant.atZone(ZoneId.systemDefault());
        var isToday = time.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        return isToday ? TIME_OF_DAY.format(time) : DateForm.TIME_NEAR.format(time);
    }

    /** Both times in a line. */
    public static String changed(Messages messages, Instant created, Instant updated) {
        return messages.text("record.detail.changed", time(created), time(updated));
    }
}

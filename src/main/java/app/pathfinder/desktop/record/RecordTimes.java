package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a record was made and changed, in words. */
public final class RecordTimes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private RecordTimes() {}

    /** Both times in a line. */
    public static String changed(Messages messages, Instant created, Instant updated) {
        return messages.text("record.detail.changed", TIME.format(created), TIME.format(updated));
    }
}

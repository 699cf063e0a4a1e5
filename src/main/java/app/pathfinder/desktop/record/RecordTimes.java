package app.pathfinder.desktop.record;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.DateForm;
import java.time.Instant;
import java.time.ZoneId;

/** When a record was made and changed, in words. */
public final class RecordTimes {
    private RecordTimes() {}

    private static String time(Instant instant) {
        return DateForm.DAY_AND_TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** Both times in a line. */
    public static String changed(Messages messages, Instant created, Instant updated) {
        return messages.text("record.detail.changed", time(created), time(updated));
    }
}

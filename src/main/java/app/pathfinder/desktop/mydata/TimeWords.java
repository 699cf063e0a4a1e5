package app.pathfinder.desktop.mydata;

import app.pathfinder.desktop.common.DateForm;
import java.time.Instant;
import java.time.ZoneId;

/** Points in time as people read them. */
final class TimeWords {
    private TimeWords() {}

    static String of(Instant time) {
        return DateForm.DAY_AND_TIME.format(time.atZone(ZoneId.systemDefault()));
    }
}

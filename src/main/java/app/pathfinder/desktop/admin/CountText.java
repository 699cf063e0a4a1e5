package app.pathfinder.desktop.admin;

import java.util.Locale;

/** Counts as people read them. */
public final class CountText {
    private CountText() {}

    /** Such as {@code 12,345}. */
    public static String of(long count) {
        return String.format(Locale.getDefault(), "%,d", count);
    }
}

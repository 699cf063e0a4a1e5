package app.pathfinder.core.monitoring;

import java.util.Locale;

/** Sizes as people read them: three digits at most, in units of 1,024 bytes. */
public final class ByteSize {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1_024;

    private ByteSize() {}

    /** Such as {@code 0 B}, {@code 8 KB}, {@code 1.4 MB}, {@code 312 GB}. */
    public static String text(long bytes) {
        var value = (double) bytes;
        var unit = 0;
        // 999.5 would be rounded to four digits
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return number(value, unit) + " " + UNITS[unit];
    }

    private static String number(double value, int unit) {
        var whole = unit == 0 || value >= 99.95 || Math.abs(value - Math.rint(value)) < 0.05;
        return String.format(Locale.getDefault(), whole ? "%.0f" : "%.1f", value);
    }
}

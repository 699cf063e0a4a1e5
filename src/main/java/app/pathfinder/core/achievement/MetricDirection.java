package app.pathfinder.core.achievement;

import java.util.Locale;

/** Which way a number gets better. Its code is what the database stores. */
public enum MetricDirection {
    HIGHER,
    LOWER;

    /** The stored form, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "achievements.direction." + code();
    }

    /**
     * The direction with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MetricDirection ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

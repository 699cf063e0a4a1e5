package app.pathfinder.core.database;

import java.util.Locale;

/**
 * What goes into a routine of the database, or comes out of it.
 *
 * @param name that of the value, without whatever an engine's own text puts before it
 */
record RoutineParameter(String name, Type type, boolean isOut) {
    /** What a value is. */
    enum Type {
        TEXT,
        /** Texts and numbers by name, written as JSON. */
        JSON,
        BYTES,
        ID,
        YES_NO,
        WHOLE,
        /** A length of time, as ISO 8601 writes it. */
        PERIOD,
        INSTANT
    }

    static RoutineParameter in(String name, Type type) {
        return new RoutineParameter(name, type, false);
    }

    static RoutineParameter out(String name, Type type) {
        return new RoutineParameter(name, type, true);
    }

    /** As people read it. */
    @Override
    public String toString() {
        return name + (isOut ? " out " : " in ") + type.name().toLowerCase(Locale.ROOT);
    }
}

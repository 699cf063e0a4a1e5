package app.pathfinder.core.provisioning.batch;

import java.util.Locale;

/** Where a batch stands. */
public enum BatchState {
    /** A program works on it, or died over it. */
    RUNNING,
    /** Somebody paused it; it can go on. */
    PAUSED,
    /** Too many items failed, or the database could not go on; it can go on. */
    STOPPED,
    /** Somebody gave it up. */
    CANCELLED,
    /** Every item was tried. */
    DONE;

    /** The name that the database keeps. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BatchState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

package app.pathfinder.core.provisioning.batch;

import java.util.Locale;

/** Where one user's part of a batch stands. */
public enum ItemState {
    WAITING,
    RUNNING,
    DONE,
    /** Nothing of it remains in the database. */
    FAILED,
    CANCELLED;

    /** The name that the database keeps. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

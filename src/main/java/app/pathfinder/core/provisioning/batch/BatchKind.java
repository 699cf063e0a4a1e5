package app.pathfinder.core.provisioning.batch;

import java.util.Locale;

/** What a batch does to each of its users. */
public enum BatchKind {
    /** Makes an account with its tables. */
    IMPORT,
    /** Makes the tables of an account that has none. */
    CREATE,
    /** Brings the tables to the newest version; tried on one user, then on 1 in 100, before all. */
    UPGRADE;

    /** The name that the database keeps. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BatchKind ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

package app.pathfinder.core.isolation;

import java.util.Locale;

/** What somebody may do besides keeping their own record. */
public enum Role {
    USER,
    ADMIN;

    /** The role as the database spells it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that the database spells so. */
    public static Role ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

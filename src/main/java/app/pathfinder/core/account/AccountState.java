package app.pathfinder.core.account;

import java.util.Locale;

/** Whether and how an account may be used. */
public enum AccountState {
    PENDING,
    ACTIVE,
    INACTIVE,
    SUSPENDED,
    ARCHIVED;

    /** The state as the database spells it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that the database spells so. */
    public static AccountState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}

package app.pathfinder.core.isolation.proof;

import java.util.UUID;

/**
 * A guard of the database that is not as the program makes it. Immutable.
 *
 * @param suffix which of the user's tables, or the summary view
 */
public record WallDeviation(UUID userId, String suffix, Kind kind) {
    /** What is wrong. */
    public enum Kind {
        TABLE_MISSING,
        OTHER_OWNER,
        SECURITY_OFF,
        SECURITY_NOT_FORCED,
        POLICY_DIFFERS,
        GRANTS_DIFFER,
        VIEW_MISSING,
        VIEW_WITH_OWNERS_RIGHTS
    }
}

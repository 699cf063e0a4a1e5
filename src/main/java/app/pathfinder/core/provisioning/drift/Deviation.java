package app.pathfinder.core.provisioning.drift;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as the program makes it. Immutable.
 *
 * @param username whose it is; null for what belongs to nobody
 * @param name which of the user's tables, or the summary view; the whole name for what belongs to nobody; null for a
 *     whole set
 */
public record Deviation(@Nullable String username, @Nullable String name, Kind kind) {
    /** What is wrong. */
    public enum Kind {
        /** An active account that has no tables. */
        SET_MISSING,
        /** A table or view that is not there. */
        MISSING,
        COLUMNS_DIFFER,
        INDEXES_DIFFER,
        CONSTRAINTS_DIFFER,
        /** The owner, the grants, the row-level security or its policy. */
        ACCESS_DIFFERS,
        /** Triggers and rules, through which a write does more than it says; a set has none. */
        TRIGGERS_DIFFER,
        VIEW_DIFFERS,
        /** A table by the name of one of a user's, whose user has no tables any more. */
        ORPHANED,
        /** Named like a user's, but nobody's, and never was. */
        UNKNOWN
    }
}

package app.pathfinder.core.monitoring;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.UserTable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sees of one user: the account and the figures of its table set, never the content of a record.
 * Immutable.
 *
 * @param tables how many of the tables of a complete set exist
 * @param rows rows in all of them, as last gathered; 0 while nothing was gathered
 * @param bytes space of tables, indexes and outlying values, as last gathered
 * @param figuresAt when the oldest of the figures was gathered; null if that is unknown for any of the tables
 */
public record UserStatistics(
        UUID userId,
        String username,
        String displayName,
        String email,
        Role role,
        AccountState state,
        int tables,
        long rows,
        long bytes,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        @Nullable Instant figuresAt) {
    /** How many tables a complete set has. */
    public static final int COMPLETE = UserTable.values().length;

    /** Whether every table that the user should have exists; an archived one should have none. */
    public boolean isComplete() {
        return state == AccountState.ARCHIVED || tables == COMPLETE;
    }
}

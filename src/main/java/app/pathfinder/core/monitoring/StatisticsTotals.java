package app.pathfinder.core.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sums over all users that a query matches. Immutable.
 *
 * @param staleTables tables whose figures were never gathered, or were gathered before the latest changes
 * @param largestBytes the space of the user who has the most
 * @param oldestFiguresAt when the oldest known figures were gathered; null if none are known
 */
public record StatisticsTotals(
        long users,
        long tables,
        long rows,
        long bytes,
        long staleTables,
        long largestBytes,
        @Nullable Instant oldestFiguresAt) {
    /** No users at all. */
    public static final StatisticsTotals NONE = new StatisticsTotals(0, 0, 0, 0, 0, 0, null);
}

package app.pathfinder.core.monitoring;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table of a user, of the largest. Immutable.
 *
 * @param suffix which of the seven it is
 * @param nameForEngine how its engine wants it named; not for people
 * @param rows as the engine estimates them
 * @param bytes with indexes and outsourced values
 * @param deadRows rows that were changed or deleted and still take space
 * @param isStale whether the figures are older than the content
 * @param exceedsMemory whether it is larger than the memory that the server counts on
 * @param figuresAt when rows and bytes were counted, if ever
 */
public record LargeTable(
        String username,
        String suffix,
        String nameForEngine,
        long rows,
        long bytes,
        long deadRows,
        boolean isStale,
        boolean exceedsMemory,
        @Nullable Instant figuresAt) {
    /** As PostgreSQL's own automatic cleaning: a fifth of the table, and more than a handful. */
    private static final double DEAD_SHARE = 0.2;

    private static final long DEAD_ROWS = 1_000;

    /** What would do a table good. */
    public enum Advice {
        /** Its figures are older than its content. */
        GATHER,
        /** Much of its space is taken by rows that are gone. */
        TIDY,
        /** It is larger than memory: new table sets are better partitioned by time. */
        PARTITION
    }

    /** What would do it good; empty if all is well. */
    public Set<Advice> advice() {
        var advice = EnumSet.noneOf(Advice.class);
        if (isStale) {
            advice.add(Advice.GATHER);
        }
        if (deadRows > DEAD_ROWS && deadRows > DEAD_SHARE * (rows + deadRows)) {
            advice.add(Advice.TIDY);
        }
        if (exceedsMemory) {
            advice.add(Advice.PARTITION);
        }
        return advice;
    }
}

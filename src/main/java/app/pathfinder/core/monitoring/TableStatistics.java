package app.pathfinder.core.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one table of a user. Immutable.
 *
 * @param table the table's name without the user's prefix, such as {@code messages}
 * @param exists false if the table is missing; then every figure is 0
 * @param rows rows as last gathered
 * @param bytes exact space of the table with its indexes and outlying values
 * @param indexBytes exact space of its indexes alone
 * @param figuresAt when the rows were counted last; null if that is unknown
 */
public record TableStatistics(
        String table,
        boolean exists,
        long rows,
        long bytes,
        long indexBytes,
        @Nullable Instant figuresAt) {}

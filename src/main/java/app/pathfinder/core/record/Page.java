package app.pathfinder.core.record;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, which goes on after a key and not after a number of rows, so that what is added or deleted in
 * between makes no record appear twice or be passed over. Immutable.
 *
 * @param next the place of the last record, after which the next page begins; null on the last page
 */
public record Page<T, K>(List<T> items, @Nullable K next) {
    /** The most records that a page may hold. */
    public static final int MAX_LIMIT = 20_000;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of a query that looked for one more than asked for, which tells whether another page follows.
     *
     * @param place the place of a record in the list's order
     */
    public static <T, K> Page<T, K> of(List<T> found, int limit, Function<T, K> place) {
        var items = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(items, found.size() > limit ? place.apply(items.getLast()) : null);
    }

    /**
     * Lets a limit pass that a page may have.
     *
     * @throws IllegalArgumentException if it may not hold so many
     */
    public static void requireLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }
}

package app.pathfinder.desktop.record;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of records comes from. Both methods wait for the database, so they are not for the JavaFX thread, and throw
 * {@link Problem}.
 *
 * @param <R> a record as it is stored
 * @param <F> which records a list shows
 */
public interface RecordPages<R, F> {
    /**
     * A page of the list.
     *
     * @param after the last record of the page before; null for the first page
     */
    Page<R, ?> page(F filter, @Nullable R after, int limit);

    /** How many records pass the filter. */
    long count(F filter);
}

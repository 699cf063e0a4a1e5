package app.pathfinder.desktop.record;

import app.pathfinder.core.problem.Problem;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where the records of one kind are kept. All methods but {@link #isEverything} wait for the database, so they are not for
 * the JavaFX thread, and throw {@link Problem}.
 *
 * @param <R> a record as it is stored
 * @param <C> what a person writes of it
 * @param <F> which records a list shows
 */
public interface RecordStore<R, C, F> extends RecordPages<R, F> {
    /** One record as it is now. */
    R find(UUID id);

    /** Stores a new record. */
    R create(C content);

    /** Replaces the content of a record that still has this version. */
    R update(UUID id, int version, C content);

    /** Deletes a record that is still as it is here. */
    Deletion<R> delete(R item);

    /** Whether the filter lets every record pass. Any thread; never waits. */
    boolean isEverything(F filter);

    /**
     * A deletion that was done.
     *
     * @param item what was deleted
     * @param restore puts it back as it was
     */
    record Deletion<R>(R item, Supplier<R> restore) {}
}

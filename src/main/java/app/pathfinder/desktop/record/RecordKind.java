package app.pathfinder.desktop.record;

import app.pathfinder.core.record.RecordField;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * What a screen has to know of one kind of record. JavaFX thread; never waits.
 *
 * @param <R> a record as it is stored
 * @param <C> what a person writes of it
 */
public interface RecordKind<R, C> {
    /** What the keys of its texts begin with, for example {@code experiences}. */
    String area();

    /** The key of a record. */
    UUID id(R item);

    /** The version of a record, for the next change of it. */
    int version(R item);

    /** What a person would have written to get this record. */
    C content(R item);

    /** What a person calls the record. */
    String title(R item);

    /** The order of the list. */
    Comparator<R> order();

    /** The content of each field in words, in the order of the fields; an empty text where there is nothing. */
    Map<RecordField, String> words(C content);
}

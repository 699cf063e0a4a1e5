package app.pathfinder.core.portability;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One record that an import would add or change, as a person decides on it. Immutable.
 *
 * @param number its place in the plan, from 0
 * @param title what the record is called
 * @param detail what else tells it from others, such as the organisation
 * @param since when it began, if it did
 * @param changes the fields that differ; empty for an addition
 * @param conflict why it wants a second look, if it does
 */
public record ImportItem(
        int number,
        ImportedKind kind,
        Effect effect,
        String title,
        @Nullable String detail,
        @Nullable LocalDate since,
        List<FieldChange> changes,
        @Nullable Conflict conflict) {
    /** What accepting it does. */
    public enum Effect {
        ADDITION,
        CHANGE
    }

    /** Why a record wants a second look before it is accepted. */
    public enum Conflict {
        /** The record was changed here after the file was written. */
        CHANGED_SINCE,
        /** Text that the person wrote would be replaced by another. */
        REPLACES_VALUE,
        /** Several records here could be the one that the file means. */
        SEVERAL_MATCH,
        /** There is such a record here already, under another id. */
        SIMILAR_EXISTS;

        /** Key of the sentence that says so. */
        public String sentenceKey() {
            return "portability.conflict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ImportItem {
        changes = List.copyOf(changes);
    }
}

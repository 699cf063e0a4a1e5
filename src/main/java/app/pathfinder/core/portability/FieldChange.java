package app.pathfinder.core.portability;

import org.jspecify.annotations.Nullable;

/**
 * One field that an import would change. Immutable.
 *
 * @param column the field, as its table names it
 * @param before what it says now: a text, day, number, decimal, or yes or no; null for nothing
 * @param after what it would say
 */
public record FieldChange(
        String column, @Nullable Object before, @Nullable Object after) {
    /** Key of the field's name. */
    public String labelKey() {
        return "portability.column." + column.replace('_', '-');
    }
}

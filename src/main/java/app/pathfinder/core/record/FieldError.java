package app.pathfinder.core.record;

import java.util.List;

/** Why the value of one field is not acceptable, as a message key and what its placeholders stand for. Immutable. */
public record FieldError(RecordField field, String messageKey, List<Object> arguments) {
    public FieldError {
        arguments = List.copyOf(arguments);
    }

    /** An error whose sentence stands in the area of the field. */
    public static FieldError of(RecordField field, String name, Object... arguments) {
        return new FieldError(field, field.area() + ".error." + name, List.of(arguments));
    }

    /** An error whose sentence all kinds of records share. */
    static FieldError shared(RecordField field, String name, Object... arguments) {
        return new FieldError(field, "record.error." + name, List.of(arguments));
    }
}

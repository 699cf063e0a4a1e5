package app.pathfinder.core.record;

import java.util.List;

/** What a person wrote of a record, as against what the database adds to it. */
public interface RecordContent {
    /** Everything that keeps this from being stored, in the order of the fields; at most one error a field. */
    List<FieldError> validate();
}

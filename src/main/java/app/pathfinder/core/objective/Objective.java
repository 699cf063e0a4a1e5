package app.pathfinder.core.objective;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.record.RecordContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of an objective. Texts lose the blanks around them, and a blank text counts as none. Immutable;
 * any thread.
 *
 * @param title empty until it is written
 * @param careerPathId an entry of the shared career paths, if any
 * @param roleTemplateId an entry of the shared role templates, if any
 * @param priority from 1, the highest, to 5
 * @param progress in percent
 */
public record Objective(
        String title,
        @Nullable UUID careerPathId,
        @Nullable UUID roleTemplateId,
        @Nullable LocalDate targetDate,
        ObjectiveStatus status,
        @Nullable Integer priority,
        int progress,
        @Nullable String notes)
        implements RecordContent {

    public Objective {
        title = Objects.requireNonNullElse(FieldRules.trimmed(title), "");
        notes = FieldRules.trimmed(notes);
    }

    @Override
    public List<FieldError> validate() {
        return ObjectiveRules.errors(this);
    }

    /** Whether it should have been reached before this day. */
    public boolean isOverdue(LocalDate today) {
        return status.isOpen() && targetDate != null && targetDate.isBefore(today);
    }
}

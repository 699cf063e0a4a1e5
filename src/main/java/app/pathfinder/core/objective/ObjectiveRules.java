package app.pathfinder.core.objective;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import java.util.List;
import java.util.Optional;

/** The one place that decides whether an objective can be stored. */
final class ObjectiveRules {
    private static final int LOWEST_PRIORITY = 5;
    private static final int WHOLE = 100;

    private ObjectiveRules() {}

    static List<FieldError> errors(Objective objective) {
        return FieldRules.all(
                FieldRules.required(ObjectiveField.TITLE, objective.title()),
                FieldRules.day(ObjectiveField.TARGET_DATE, objective.targetDate()),
                FieldRules.range(ObjectiveField.PRIORITY, objective.priority(), 1, LOWEST_PRIORITY),
                progress(objective),
                FieldRules.text(ObjectiveField.NOTES, objective.notes()));
    }

    private static Optional<FieldError> progress(Objective objective) {
        return FieldRules.range(ObjectiveField.PROGRESS, objective.progress(), 0, WHOLE)
                .or(() -> whole(objective));
    }

    private static Optional<FieldError> whole(Objective objective) {
        return objective.status() == ObjectiveStatus.ACHIEVED && objective.progress() != WHOLE
                ? Optional.of(FieldError.of(ObjectiveField.PROGRESS, "progress-of-achieved"))
                : Optional.empty();
    }

    /** The error of an entry of the shared reference tables that does not exist, or no longer. */
    static FieldError unknown(ObjectiveField field) {
        return FieldError.of(field, field.key() + "-unknown");
    }
}

package app.pathfinder.core.experience;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import java.util.List;
import java.util.Optional;

/** The one place that decides whether a draft can be stored. */
final class ExperienceRules {
    private ExperienceRules() {}

    static List<FieldError> errors(ExperienceDraft draft) {
        return FieldRules.all(
                FieldRules.required(ExperienceField.TITLE, draft.title()),
                draft.type() == null ? FieldRules.missing(ExperienceField.TYPE) : Optional.empty(),
                FieldRules.text(ExperienceField.ORGANIZATION, draft.organization()),
                FieldRules.text(ExperienceField.LOCATION, draft.location()),
                start(draft),
                end(draft),
                FieldRules.text(ExperienceField.EMPLOYMENT_KIND, draft.employmentKind()),
                FieldRules.url(ExperienceField.URL, draft.url()),
                FieldRules.required(ExperienceField.DESCRIPTION, draft.description()));
    }

    private static Optional<FieldError> start(ExperienceDraft draft) {
        return draft.startDate() == null
                ? FieldRules.missing(ExperienceField.START_DATE)
                : FieldRules.day(ExperienceField.START_DATE, draft.startDate());
    }

    private static Optional<FieldError> end(ExperienceDraft draft) {
        var end = draft.endDate();
        if (end == null) {
            return draft.current() ? Optional.empty() : FieldRules.missing(ExperienceField.END_DATE);
        }
        if (draft.current()) {
            return Optional.of(FieldError.of(ExperienceField.END_DATE, "end-date-of-current"));
        }
        return FieldRules.notBefore(ExperienceField.END_DATE, end, draft.startDate())
                .or(() -> FieldRules.day(ExperienceField.END_DATE, end));
    }
}

package app.pathfinder.core.experience;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.record.RecordContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experience as a person types it, before it is known to be acceptable. Texts lose the blanks around them, and a
 * blank text counts as none. Immutable; any thread.
 *
 * @param current whether it still lasts; then there is no end date
 */
public record ExperienceDraft(
        @Nullable String title,
        @Nullable ExperienceType type,
        @Nullable String organization,
        @Nullable String location,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        boolean current,
        @Nullable String employmentKind,
        @Nullable String url,
        @Nullable String description)
        implements RecordContent {

    public ExperienceDraft {
        title = FieldRules.trimmed(title);
        organization = FieldRules.trimmed(organization);
        location = FieldRules.trimmed(location);
        employmentKind = FieldRules.trimmed(employmentKind);
        url = FieldRules.trimmed(url);
        description = FieldRules.trimmed(description);
    }

    /** What a person would have typed to get this record. */
    public static ExperienceDraft of(Experience experience) {
        return new ExperienceDraft(
                experience.title(),
                experience.type(),
                experience.organization(),
                experience.location(),
                experience.startDate(),
                experience.endDate(),
                experience.current(),
                experience.employmentKind(),
                experience.url(),
                experience.description());
    }

    @Override
    public List<FieldError> validate() {
        return ExperienceRules.errors(this);
    }

    ExperienceDraft withTitle(String otherTitle) {
        return new ExperienceDraft(
                otherTitle,
                type,
                organization,
                location,
                startDate,
                endDate,
                current,
                employmentKind,
                url,
                description);
    }
}

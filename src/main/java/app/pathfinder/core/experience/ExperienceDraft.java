package app.pathfinder.core.experience;

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
        @Nullable String description) {

    public ExperienceDraft {
        title = trimmed(title);
        organization = trimmed(organization);
        location = trimmed(location);
        employmentKind = trimmed(employmentKind);
        url = trimmed(url);
        description = trimmed(description);
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

    /** Everything that keeps this from being stored, in the order of the fields; at most one error a field. */
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

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

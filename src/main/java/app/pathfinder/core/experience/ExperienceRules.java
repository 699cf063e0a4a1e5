package app.pathfinder.core.experience;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether a draft can be stored. */
final class ExperienceRules {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private ExperienceRules() {}

    static List<FieldError> errors(ExperienceDraft draft) {
        return Stream.of(
                        required(ExperienceField.TITLE, draft.title()),
                        draft.type() == null ? missing(ExperienceField.TYPE) : Optional.<FieldError>empty(),
                        text(ExperienceField.ORGANIZATION, draft.organization()),
                        text(ExperienceField.LOCATION, draft.location()),
                        start(draft),
                        end(draft),
                        text(ExperienceField.EMPLOYMENT_KIND, draft.employmentKind()),
                        url(draft.url()),
                        required(ExperienceField.DESCRIPTION, draft.description()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FieldError> required(ExperienceField field, @Nullable String value) {
        return value == null ? missing(field) : text(field, value);
    }

    private static Optional<FieldError> missing(ExperienceField field) {
        return Optional.of(FieldError.of(field, field.key() + "-missing"));
    }

    private static Optional<FieldError> text(ExperienceField field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!isStorable(value)) {
            return Optional.of(FieldError.of(field, "unstorable"));
        }
        var length = value.codePointCount(0, value.length());
        return length > field.maxLength()
                ? Optional.of(FieldError.of(field, "too-long", field.maxLength(), length))
                : Optional.empty();
    }

    /** No database stores NUL in a text, and a surrogate without its partner is no character in UTF-8. */
    static boolean isStorable(String value) {
        return value.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static Optional<FieldError> start(ExperienceDraft draft) {
        return draft.startDate() == null
                ? missing(ExperienceField.START_DATE)
                : year(ExperienceField.START_DATE, draft.startDate());
    }

    private static Optional<FieldError> end(ExperienceDraft draft) {
        var end = draft.endDate();
        if (end == null) {
            return draft.current() ? Optional.empty() : missing(ExperienceField.END_DATE);
        }
        if (draft.current()) {
            return Optional.of(FieldError.of(ExperienceField.END_DATE, "end-date-of-current"));
        }
        var start = draft.startDate();
        return start != null && end.isBefore(start)
                ? Optional.of(FieldError.of(ExperienceField.END_DATE, "end-before-start"))
                : year(ExperienceField.END_DATE, end);
    }

    private static Optional<FieldError> year(ExperienceField field, LocalDate date) {
        return date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR
                ? Optional.of(FieldError.of(
                        field, "year-range", Integer.toString(EARLIEST_YEAR), Integer.toString(LATEST_YEAR)))
                : Optional.empty();
    }

    private static Optional<FieldError> url(@Nullable String value) {
        var error = text(ExperienceField.URL, value);
        return error.isPresent() || value == null || isWebAddress(value)
                ? error
                : Optional.of(FieldError.of(ExperienceField.URL, "url"));
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = new URI(value);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}

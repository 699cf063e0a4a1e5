package app.pathfinder.core.experience;

import app.pathfinder.core.record.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One experience as it is stored.
 *
 * @param id UUIDv7
 * @param endDate absent exactly while the experience lasts; never before the start
 * @param version increases by one with each change, from 1
 */
public record Experience(
        UUID id,
        String title,
        @Nullable String organization,
        @Nullable String location,
        ExperienceType type,
        String description,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String employmentKind,
        @Nullable String url,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** The experience of a stored draft, which has all that is required. */
    static Experience of(Stored<ExperienceDraft> stored) {
        var draft = stored.content();
        return new Experience(
                stored.id(),
                Objects.requireNonNull(draft.title()),
                draft.organization(),
                draft.location(),
                Objects.requireNonNull(draft.type()),
                Objects.requireNonNull(draft.description()),
                Objects.requireNonNull(draft.startDate()),
                draft.endDate(),
                draft.employmentKind(),
                draft.url(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.version());
    }

    Stored<ExperienceDraft> stored() {
        return new Stored<>(id, ExperienceDraft.of(this), createdAt, updatedAt, version);
    }

    /** Whether it still lasts. */
    public boolean current() {
        return endDate == null;
    }

    /** The place of this record in the order of lists. */
    public ExperienceCursor cursor() {
        return new ExperienceCursor(startDate, id);
    }

    /** Its entry in the timeline. */
    public ExperienceSpan span() {
        return new ExperienceSpan(id, title, organization, type, startDate, endDate);
    }
}

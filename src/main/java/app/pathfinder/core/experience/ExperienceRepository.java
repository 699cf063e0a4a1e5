package app.pathfinder.core.experience;

import app.pathfinder.core.isolation.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores experiences in the table of the user whose transaction it is given. Without state; any thread. */
final class ExperienceRepository {
    /** Stands where no id is compared, because a null would have no type. */
    private static final UUID NO_ID = new UUID(0, 0);

    List<Experience> page(UserTransaction tx, ExperienceFilter filter, @Nullable ExperienceCursor after, int limit) {
        return filtered(tx.query(ExperienceSql.PAGE), filter)
                .bind("afterStart", after == null ? null : after.startDate())
                .bind("afterId", after == null ? NO_ID : after.id())
                .bind("limit", limit)
                .map((row, context) -> ExperienceRow.experience(row))
                .list();
    }

    List<ExperienceSpan> spans(UserTransaction tx, ExperienceFilter filter, int limit) {
        return filtered(tx.query(ExperienceSql.SPANS), filter)
                .bind("limit", limit)
                .map((row, context) -> ExperienceRow.span(row))
                .list();
    }

    long count(UserTransaction tx, ExperienceFilter filter) {
        return filtered(tx.query(ExperienceSql.COUNT), filter).mapTo(Long.class).one();
    }

    Optional<Experience> find(UserTransaction tx, UUID id) {
        return tx.query(ExperienceSql.FIND)
                .bind("id", id)
                .map((row, context) -> ExperienceRow.experience(row))
                .findOne();
    }

    void insert(UserTransaction tx, UUID id, ExperienceDraft draft) {
        insert(tx, id, draft, null, null, 1);
    }

    /** Puts a record back exactly as it was. */
    void insert(UserTransaction tx, Experience experience) {
        insert(
                tx,
                experience.id(),
                ExperienceDraft.of(experience),
                experience.createdAt(),
                experience.updatedAt(),
                experience.version());
    }

    private static void insert(
            UserTransaction tx,
            UUID id,
            ExperienceDraft draft,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            int version) {
        content(tx.update(ExperienceSql.INSERT), draft)
                .bind("id", id)
                .bind("createdAt", utc(createdAt))
                .bind("updatedAt", utc(updatedAt))
                .bind("version", version)
                .execute();
    }

    /** Changes the record if it still has this version; whether it did. */
    boolean update(UserTransaction tx, UUID id, int version, ExperienceDraft draft) {
        return content(tx.update(ExperienceSql.UPDATE), draft)
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    /** Deletes the record if it still has this version; whether it did. */
    boolean delete(UserTransaction tx, UUID id, int version) {
        return tx.update(ExperienceSql.DELETE)
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    private static Query filtered(Query query, ExperienceFilter filter) {
        var words = SearchWords.of(filter.text());
        for (int place = 0; place < SearchWords.COUNT; place++) {
            query.bind("word" + place, words.at(place));
        }
        return query.bind("types", types(filter)).bind("current", filter.current());
    }

    /** The codes between commas, so that one constant statement serves any number of them. */
    private static @Nullable String types(ExperienceFilter filter) {
        return filter.types().isEmpty()
                ? null
                : filter.types().stream().map(ExperienceType::code).sorted().collect(Collectors.joining(",", ",", ","));
    }

    private static Update content(Update update, ExperienceDraft draft) {
        LocalDate end = draft.endDate();
        return update.bind("title", draft.title())
                .bind("organization", draft.organization())
                .bind("location", draft.location())
                .bind("type", Objects.requireNonNull(draft.type()).code())
                .bind("description", draft.description())
                .bind("startDate", draft.startDate())
                .bind("endDate", end)
                .bind("isCurrent", end == null)
                .bind("employmentKind", draft.employmentKind())
                .bind("url", draft.url());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

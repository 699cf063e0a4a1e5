package app.pathfinder.core.experience;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.record.SearchWords;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of experiences of the user whose transaction it is given. Without state; any thread. */
final class ExperienceRepository {
    /** Stands where no id is compared, because a null would have no type. */
    private static final UUID NO_ID = new UUID(0, 0);

    private final RecordRepository<ExperienceDraft> records =
            new RecordRepository<>(UserTable.EXPERIENCES_DETAILED, new ExperienceColumns());

    RecordRepository<ExperienceDraft> records() {
        return records;
    }

    List<Stored<ExperienceDraft>> page(
            UserTransaction tx, ExperienceFilter filter, @Nullable ExperienceCursor after, int limit) {
        return records.list(filtered(tx.statement(ExperienceSql.PAGE), filter)
                .bind("after_start", after == null ? null : after.startDate())
                .bind("after_id", after == null ? NO_ID : after.id())
                .bind("limit", limit));
    }

    List<ExperienceSpan> spans(UserTransaction tx, ExperienceFilter filter, int limit) {
        return filtered(tx.statement(ExperienceSql.SPANS), filter)
                .bind("limit", limit)
                .list(ExperienceRepository::span);
    }

    private static ExperienceSpan span(Row row) {
        return new ExperienceSpan(
                row.id("experience_id"),
                row.text("title"),
                row.optionalText("organization"),
                ExperienceType.ofCode(row.text("experience_type")),
                row.day("start_date"),
                row.optionalDay("end_date"));
    }

    long count(UserTransaction tx, ExperienceFilter filter) {
        return filtered(tx.statement(ExperienceSql.COUNT), filter).one(row -> row.longNumber("found"));
    }

    private static BoundStatement filtered(BoundStatement statement, ExperienceFilter filter) {
        return SearchWords.of(filter.text())
                .bindTo(statement)
                .bind("types", types(filter))
                .bind("current", filter.current());
    }

    /** The codes between commas, so that one constant statement serves any number of them. */
    private static @Nullable String types(ExperienceFilter filter) {
        return filter.types().isEmpty()
                ? null
                : filter.types().stream().map(ExperienceType::code).sorted().collect(Collectors.joining(",", ",", ","));
    }
}

package app.pathfinder.core.objective;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.record.SearchWords;
import app.pathfinder.core.record.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists and figures of objectives of the user whose transaction it is given. Without state; any thread. */
final class ObjectiveRepository {
    private final RecordRepository<Objective> records =
            new RecordRepository<>(UserTable.CAREER_OBJECTIVES, new ObjectiveColumns());

    /** What the figures say of the objectives of one status. */
    private record OfStatus(
            ObjectiveStatus status, long count, @Nullable BigDecimal average) {
        static OfStatus read(Row row) {
            return new OfStatus(
                    ObjectiveStatus.ofCode(row.text("status")),
                    row.longNumber("found"),
                    row.optionalDecimal("average"));
        }
    }

    RecordRepository<Objective> records() {
        return records;
    }

    List<Stored<Objective>> page(
            UserTransaction tx, ObjectiveFilter filter, @Nullable ObjectiveCursor after, int limit) {
        return records.list(filtered(tx.statement(ObjectiveSql.PAGE), filter)
                .bind(
                        "after_rank",
                        after == null ? null : Integer.valueOf(after.status().rank()))
                .bind("after_day", after == null ? null : after.targetDate())
                .bind("after_id", after == null ? null : after.id())
                .bind("limit", limit));
    }

    long count(UserTransaction tx, ObjectiveFilter filter) {
        return filtered(tx.statement(ObjectiveSql.COUNT), filter).one(row -> row.longNumber("found"));
    }

    ObjectiveFigures figures(UserTransaction tx) {
        var counts = new EnumMap<ObjectiveStatus, Long>(ObjectiveStatus.class);
        for (var status : ObjectiveStatus.values()) {
            counts.put(status, 0L);
        }
        BigDecimal activeProgress = null;
        for (var each : tx.statement(ObjectiveSql.FIGURES).list(OfStatus::read)) {
            counts.put(each.status(), each.count());
            activeProgress = each.status() == ObjectiveStatus.ACTIVE ? each.average() : activeProgress;
        }
        return new ObjectiveFigures(counts, activeProgress);
    }

    List<Stored<Objective>> nextDue(UserTransaction tx, LocalDate today) {
        return records.list(tx.statement(ObjectiveSql.NEXT_DUE).bind("today", today));
    }

    boolean existsCareerPath(UserTransaction tx, UUID careerPathId) {
        return exists(tx.statement(ObjectiveSql.CAREER_PATH).bind("career_path_id", careerPathId));
    }

    boolean existsRoleTemplate(UserTransaction tx, UUID roleTemplateId) {
        return exists(tx.statement(ObjectiveSql.ROLE_TEMPLATE).bind("role_template_id", roleTemplateId));
    }

    private static boolean exists(BoundStatement statement) {
        return statement.one(row -> row.longNumber("found")) > 0;
    }

    private static BoundStatement filtered(BoundStatement statement, ObjectiveFilter filter) {
        return SearchWords.of(filter.text())
                .bindTo(statement)
                .bind("statuses", statuses(filter))
                .bind("overdue", filter.overdue())
                .bind("today", filter.today());
    }

    /** The codes between commas, so that one constant statement serves any number of them. */
    private static @Nullable String statuses(ObjectiveFilter filter) {
        return filter.statuses().isEmpty()
                ? null
                : filter.statuses().stream()
                        .map(ObjectiveStatus::code)
                        .sorted()
                        .collect(Collectors.joining(",", ",", ","));
    }
}

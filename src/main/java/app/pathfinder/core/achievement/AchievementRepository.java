package app.pathfinder.core.achievement;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.record.SearchWords;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists and figures of achievements of the user whose transaction it is given. Without state; any thread. */
final class AchievementRepository {
    private final RecordRepository<Achievement> records =
            new RecordRepository<>(UserTable.ACHIEVEMENT_METRICS, new AchievementColumns());

    RecordRepository<Achievement> records() {
        return records;
    }

    List<Stored<Achievement>> page(
            UserTransaction tx, AchievementFilter filter, @Nullable AchievementCursor after, int limit) {
        return records.list(filtered(tx.statement(AchievementSql.PAGE), filter)
                .bind("after_end", after == null ? null : after.periodEnd())
                .bind("after_id", after == null ? null : after.id())
                .bind("limit", limit));
    }

    long count(UserTransaction tx, AchievementFilter filter) {
        return filtered(tx.statement(AchievementSql.COUNT), filter).one(row -> row.longNumber("found"));
    }

    AchievementNumbers numbers(UserTransaction tx) {
        return tx.statement(AchievementSql.NUMBERS)
                .one(row -> new AchievementNumbers(row.longNumber("with_number"), row.longNumber("without_number")));
    }

    List<AchievementYear> years(UserTransaction tx, AchievementFilter filter) {
        return filtered(tx.statement(AchievementSql.YEARS), filter)
                .list(row -> new AchievementYear(
                        row.optionalNumber("year_number"),
                        row.longNumber("with_number"),
                        row.longNumber("without_number")));
    }

    Map<UUID, Long> countByExperience(UserTransaction tx) {
        return tx
                .statement(AchievementSql.BY_EXPERIENCE)
                .list(row -> Map.entry(row.id("experience_id"), row.longNumber("found")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the user has this experience, and then keeps it until the transaction ends. */
    boolean holdsExperience(UserTransaction tx, UUID experienceId) {
        return tx.statement(AchievementSql.EXPERIENCE)
                .bind("experience_id", experienceId)
                .findOne(row -> row.id("experience_id"))
                .isPresent();
    }

    private static BoundStatement filtered(BoundStatement statement, AchievementFilter filter) {
        var direction = filter.direction();
        return SearchWords.of(filter.text())
                .bindTo(statement)
                .bind("experience_id", filter.experienceId())
                .bind("of_experience", filter.ofExperience())
                .bind("has_number", filter.hasNumber())
                .bind("direction", direction == null ? null : direction.code());
    }
}

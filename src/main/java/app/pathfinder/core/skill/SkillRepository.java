package app.pathfinder.core.skill;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.record.SearchWords;
import app.pathfinder.core.record.Stored;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The skill mappings of the user whose transaction it is given. Without state; any thread. */
final class SkillRepository {
    /** Stands where no id is compared, because a null would have no type. */
    static final UUID NO_ID = new UUID(0, 0);

    private final RecordRepository<SkillMapping> records =
            new RecordRepository<>(UserTable.SKILL_MAPPINGS, new SkillColumns());

    RecordRepository<SkillMapping> records() {
        return records;
    }

    /**
     * The mapping, which nobody else can change before the transaction ends.
     *
     * @throws Problem RECORD_GONE
     */
    Stored<SkillMapping> lock(UserTransaction tx, UUID id) {
        return tx.statement(SkillSql.LOCK)
                .bind("mapping_id", id)
                .findOne(records::read)
                .orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
    }

    /** Whether the mapping has still this version; if so, nobody else can change it before the transaction ends. */
    boolean isStill(UserTransaction tx, Stored<SkillMapping> mapping) {
        return tx.statement(SkillSql.LOCK)
                .bind("mapping_id", mapping.id())
                .findOne(records::read)
                .filter(now -> now.version() == mapping.version())
                .isPresent();
    }

    List<ListedSkill> page(UserTransaction tx, SkillFilter filter, @Nullable SkillCursor after, int limit) {
        return filtered(tx.statement(SkillSql.PAGE), filter)
                .bind("after_name", after == null ? null : after.sortName())
                .bind("after_id", after == null ? NO_ID : after.id())
                .bind("limit", limit)
                .list(this::listed);
    }

    private ListedSkill listed(Row row) {
        return new ListedSkill(
                records.read(row),
                row.optionalText("skill_name"),
                row.optionalText("category"),
                Boolean.TRUE.equals(row.optionalYesNo("retired")),
                new SkillCursor(row.text("sort_name"), row.id("mapping_id")));
    }

    long count(UserTransaction tx, SkillFilter filter) {
        return filtered(tx.statement(SkillSql.COUNT), filter).one(row -> row.longNumber("total"));
    }

    private static BoundStatement filtered(BoundStatement statement, SkillFilter filter) {
        var source = filter.source();
        return SearchWords.of(filter.text())
                .bindTo(statement)
                .bind("statuses", statuses(filter))
                .bind("source", source == null ? null : source.code())
                .bind("category", filter.category())
                .bind("experience_id", filter.experienceId());
    }

    /** The codes between commas, so that one constant statement serves any number of them. */
    private static @Nullable String statuses(SkillFilter filter) {
        return filter.statuses().isEmpty()
                ? null
                : filter.statuses().stream().map(SkillStatus::code).sorted().collect(Collectors.joining(",", ",", ","));
    }

    /** How many mappings there are of each status; none is left out. */
    Map<SkillStatus, Long> countsByStatus(UserTransaction tx) {
        var counts = new EnumMap<SkillStatus, Long>(SkillStatus.class);
        for (var status : SkillStatus.values()) {
            counts.put(status, 0L);
        }
        tx.statement(SkillSql.BY_STATUS)
                .list(row -> counts.put(SkillStatus.ofCode(row.text("status")), row.longNumber("total")));
        return counts;
    }

    List<SkillUsage> usageBySkill(UserTransaction tx, int limit) {
        return tx.statement(SkillSql.BY_SKILL)
                .bind("limit", limit)
                .list(row -> new SkillUsage(
                        row.text("skill_name"),
                        row.optionalText("category"),
                        row.longNumber("usage_count"),
                        row.optionalNumber("highest_level"),
                        row.optionalDay("last_used")));
    }

    List<CategoryUsage> usageByCategory(UserTransaction tx, int limit) {
        return tx.statement(SkillSql.BY_CATEGORY)
                .bind("limit", limit)
                .list(row -> new CategoryUsage(
                        row.optionalText("category"), row.longNumber("skill_count"), row.longNumber("mapping_count")));
    }

    /** The text of an experience, if there is one; both stay as they are until the transaction ends. */
    Optional<String> lockDescription(UserTransaction tx, UUID experienceId) {
        return tx.statement(SkillSql.LOCK_DESCRIPTION)
                .bind("experience_id", experienceId)
                .findOne(row -> row.text("description"));
    }

    /** All mappings of an experience, which nobody else can change before the transaction ends. */
    List<Stored<SkillMapping>> ofExperience(UserTransaction tx, UUID experienceId) {
        return tx.statement(SkillSql.OF_EXPERIENCE)
                .bind("experience_id", experienceId)
                .list(records::read);
    }

    /**
     * Whether there is such an experience; then it stays until the transaction ends. Comes before a mapping is changed,
     * because whoever deletes an experience also takes that one first.
     */
    boolean lockExperience(UserTransaction tx, UUID experienceId) {
        return tx.statement(SkillSql.LOCK_EXPERIENCE)
                .bind("experience_id", experienceId)
                .findOne(row -> row.id("experience_id"))
                .isPresent();
    }
}

package app.pathfinder.core.skill;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.SearchWords;
import app.pathfinder.core.record.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The skills of the user whose transaction it is given, each with all that speaks of it. Without state; any thread. */
final class OwnSkillRepository {
    private final SkillRepository mappings;

    OwnSkillRepository(SkillRepository mappings) {
        this.mappings = mappings;
    }

    List<OwnSkill> page(UserTransaction tx, OwnSkillFilter filter, @Nullable SkillCursor after, int limit) {
        return filtered(tx.statement(OwnSkillSql.PAGE), filter)
                .bind("after_name", after == null ? null : after.sortName())
                .bind("after_id", after == null ? SkillRepository.NO_ID : after.id())
                .bind("limit", limit)
                .list(OwnSkillRepository::skill);
    }

    long count(UserTransaction tx, OwnSkillFilter filter) {
        return filtered(tx.statement(OwnSkillSql.COUNT), filter).one(row -> row.longNumber("total"));
    }

    private static BoundStatement filtered(BoundStatement statement, OwnSkillFilter filter) {
        var status = filter.status();
        return SearchWords.of(filter.text())
                .bindTo(statement)
                .bind("status", status == null ? null : status.code())
                .bind("category", filter.category());
    }

    Optional<OwnSkill> find(UserTransaction tx, UUID skillId) {
        return tx.statement(OwnSkillSql.FIND).bind("skill_id", skillId).findOne(OwnSkillRepository::skill);
    }

    List<OwnSkill> ofRole(UserTransaction tx, UUID roleId, int limit) {
        return tx.statement(OwnSkillSql.OF_ROLE)
                .bind("role_template_id", roleId)
                .bind("limit", limit)
                .list(OwnSkillRepository::skill);
    }

    List<String> categories(UserTransaction tx, int limit) {
        return tx.statement(OwnSkillSql.CATEGORIES).bind("limit", limit).list(row -> row.text("category"));
    }

    List<SkillMention> mentions(UserTransaction tx, UUID skillId, int limit) {
        return tx.statement(OwnSkillSql.MENTIONS)
                .bind("skill_id", skillId)
                .bind("limit", limit)
                .list(this::mention);
    }

    List<YearUsage> byYear(UserTransaction tx, int first, LocalDate today, int limit) {
        return tx.statement(OwnSkillSql.BY_YEAR)
                .bind("first_year", first)
                .bind("last_year", today.getYear())
                .bind("today", today)
                .bind("limit", limit)
                .list(row -> new YearUsage(
                        row.number("year_no"), row.optionalText("category"), row.longNumber("skill_count")));
    }

    /** All mappings of a skill, which nobody else can change before the transaction ends. */
    List<Stored<SkillMapping>> lock(UserTransaction tx, UUID skillId) {
        return tx.statement(OwnSkillSql.LOCK_ALL).bind("skill_id", skillId).list(mappings.records()::read);
    }

    private SkillMention mention(Row row) {
        return new SkillMention(
                mappings.records().read(row),
                row.optionalText("title"),
                row.optionalDay("start_date"),
                row.optionalDay("end_date"),
                row.optionalText("description"));
    }

    private static OwnSkill skill(Row row) {
        var id = row.id("skill_id");
        return new OwnSkill(
                id,
                row.optionalText("skill_name"),
                row.optionalText("category"),
                row.longNumber("confirmed"),
                row.longNumber("suggested"),
                row.longNumber("rejected"),
                row.longNumber("experiences"),
                row.optionalNumber("proficiency_level"),
                row.optionalDecimal("years_used"),
                row.optionalDay("last_used"),
                row.number("version"),
                new SkillCursor(row.text("sort_name"), id));
    }
}

package app.pathfinder.core.skill;

import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalogue of skills, as a transaction of any user sees it. Without state; any thread. */
final class CatalogRepository {
    Optional<CatalogSkill> find(UserTransaction tx, UUID id) {
        return tx.statement(CatalogSql.FIND).bind("skill_id", id).findOne(CatalogRepository::skill);
    }

    List<CatalogSkill> search(UserTransaction tx, CatalogQuery query, @Nullable SkillCursor after, int limit) {
        return tx.statement(CatalogSql.SEARCH)
                .bind("retired", false)
                .bind("category", query.category())
                .bind("prefix", query.pattern())
                .bind("after_name", after == null ? null : after.sortName())
                .bind("after_id", after == null ? SkillRepository.NO_ID : after.id())
                .bind("limit", limit)
                .list(CatalogRepository::skill);
    }

    List<String> categories(UserTransaction tx, int limit) {
        return tx.statement(CatalogSql.CATEGORIES)
                .bind("retired", false)
                .bind("limit", limit)
                .list(row -> row.text("category"));
    }

    private static CatalogSkill skill(Row row) {
        var id = row.id("skill_id");
        return new CatalogSkill(
                id,
                row.text("skill_name"),
                row.optionalText("category"),
                row.optionalText("aliases"),
                row.optionalText("description"),
                row.optionalText("external_uri"),
                row.yesNo("retired"),
                new SkillCursor(row.text("sort_name"), id));
    }
}

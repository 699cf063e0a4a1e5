package app.pathfinder.core.career;

import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * The career paths and role templates that all users share, to read. They are nobody's record, so looking things up
 * leaves no row in the audit trail.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure.
 */
public final class CareerCatalog {
    private final UserDatabase database;

    @Inject
    public CareerCatalog(UserDatabase database) {
        this.database = database;
    }

    /** The career paths by their names, as many as a page holds. */
    public List<CareerPath> paths() {
        return database.count(tx ->
                tx.statement(CareerSql.PATHS).bind("limit", Page.MAX_LIMIT).list(CareerCatalog::path));
    }

    /** The roles by the names of their paths, then by level and title, as many as a page holds. */
    public List<RoleTemplate> roles() {
        return database.count(tx ->
                tx.statement(CareerSql.ROLES).bind("limit", Page.MAX_LIMIT).list(CareerCatalog::role));
    }

    /** The skills that a role asks for, by their names. */
    public List<RequiredSkill> requiredSkills(UUID roleId) {
        return database.count(tx -> tx.statement(CareerSql.REQUIRED_SKILLS)
                .bind("role_template_id", roleId)
                .bind("limit", Page.MAX_LIMIT)
                .list(CareerCatalog::requiredSkill));
    }

    private static RequiredSkill requiredSkill(Row row) {
        return new RequiredSkill(
                row.id("skill_id"),
                row.text("skill_name"),
                row.optionalText("category"),
                row.number("required_level"),
                row.yesNo("retired"));
    }

    private static CareerPath path(Row row) {
        return new CareerPath(
                row.id("career_path_id"),
                row.text("name"),
                row.optionalText("description"),
                row.optionalDecimal("typical_years"));
    }

    private static RoleTemplate role(Row row) {
        return new RoleTemplate(
                row.id("role_template_id"),
                row.id("career_path_id"),
                row.text("title"),
                row.number("level_no"),
                row.optionalText("summary"));
    }
}

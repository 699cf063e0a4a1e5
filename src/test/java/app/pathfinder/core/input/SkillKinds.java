package app.pathfinder.core.input;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.skill.SkillFilter;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Skill mappings, which have no text of their own but are searched by the names of the catalogue. */
final class SkillKinds {
    private SkillKinds() {}

    static Kind<SkillMapping> mappings(UserDatabase own, UUID skill) {
        var service = new SkillService(own, Kinds.TEXTS);
        return new Kind<>(
                "skills",
                mapping(skill),
                List.of(),
                service::create,
                (before, content) -> service.update(before.id(), before.version(), content),
                service::find,
                service::delete,
                text ->
                        service
                                .list(new SkillFilter(Set.of(), null, null, null, text), null, Kinds.LIMIT)
                                .items()
                                .stream()
                                .map(listed -> listed.mapping().id())
                                .toList());
    }

    static SkillMapping mapping(UUID skill) {
        return new SkillMapping(
                skill, null, null, null, null, SkillSource.STATED, SkillStatus.CONFIRMED, null, null, null);
    }

    /** Adds a skill to the catalogue, as an administrator does. */
    static UUID inCatalog(TestDatabase database, String name, @Nullable String category) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.owner();
                var statement = connection.prepareStatement("insert into pf_ref_skills_catalog"
                        + " (skill_id, skill_name, category, retired) values (?, ?, ?, false)")) {
            statement.setObject(1, id);
            statement.setString(2, name);
            statement.setString(3, category);
            statement.executeUpdate();
        }
        return id;
    }
}

package app.pathfinder.core.skill;

import static app.pathfinder.core.skill.SkilledUser.assertProblem;
import static app.pathfinder.core.skill.SkilledUser.full;
import static app.pathfinder.core.skill.SkilledUser.inCatalog;
import static app.pathfinder.core.skill.SkilledUser.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The skills and experiences that a mapping may speak of. */
class SkillReferencesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void takesOnlySkillsOfTheCatalogue() throws SQLException {
        var lena = SkilledUser.register(DATABASE, "lena");
        var retired = inCatalog(DATABASE, "Retired", "Old", null, true);

        assertProblem(
                        ProblemKind.INVALID_INPUT,
                        () -> lena.skills().create(mapping(UUID.randomUUID(), null, SkillStatus.CONFIRMED)))
                .satisfies(problem -> assertThat(problem.arguments())
                        .containsExactly("Skill", "The catalogue does not have this skill. Choose another one."));
        assertProblem(
                        ProblemKind.INVALID_INPUT,
                        () -> lena.skills().create(mapping(retired, null, SkillStatus.CONFIRMED)))
                .satisfies(problem -> assertThat(problem.arguments())
                        .containsExactly("Skill", "The catalogue no longer offers this skill. Choose another one."));
        assertThat(lena.skills().count(SkillFilter.ALL)).isZero();
    }

    @Test
    void keepsASkillThatWasRetiredSince() throws SQLException {
        var sami = SkilledUser.register(DATABASE, "sami");
        var skill = skill("Retired later");
        var other = skill("Retired too");
        var id = sami.skills()
                .create(mapping(skill, null, SkillStatus.SUGGESTED))
                .id();
        retire(skill);
        retire(other);

        var updated = sami.skills().update(id, 1, full(skill, null));

        assertThat(updated.content()).isEqualTo(full(skill, null));
        assertProblem(ProblemKind.INVALID_INPUT, () -> sami.skills().update(id, 2, full(other, null)));
        assertThat(sami.skills().list(SkillFilter.ALL, null, 10).items())
                .singleElement()
                .satisfies(listed -> assertThat(listed.retired()).isTrue());
    }

    @Test
    void takesOnlyExperiencesThatExist() throws SQLException {
        var vera = SkilledUser.register(DATABASE, "vera");
        var skill = skill("Somewhere");
        var id = vera.skills().create(full(skill, null)).id();

        assertProblem(ProblemKind.INVALID_INPUT, () -> vera.skills().create(full(skill, UUID.randomUUID())))
                .satisfies(problem -> assertThat(problem.arguments())
                        .containsExactly(
                                "Experience", "This experience no longer exists. Choose another one, or none."));
        assertProblem(ProblemKind.INVALID_INPUT, () -> vera.skills().update(id, 1, full(skill, UUID.randomUUID())));
        assertProblem(
                ProblemKind.INVALID_INPUT, () -> vera.skills().create(mapping(null, null, SkillStatus.CONFIRMED)));
    }

    @Test
    void aMappingIsRestoredWithoutAnExperienceThatIsGone() throws SQLException {
        var tove = SkilledUser.register(DATABASE, "tove");
        var skill = skill("Loose");
        var experience = tove.experience("Analyst");
        var deleted = tove.skills()
                .delete(tove.skills().create(full(skill, experience)).id(), 1);
        tove.experiences().delete(experience, 1);

        var restored = tove.skills().restore(deleted);

        assertThat(restored.content()).isEqualTo(full(skill, null));
        assertThat(tove.skills().find(restored.id())).isEqualTo(restored);
    }

    private static UUID skill(String name) throws SQLException {
        return inCatalog(DATABASE, name, "Category", null, false);
    }

    private static void retire(UUID skill) throws SQLException {
        try (var connection = DATABASE.owner();
                var statement = connection.createStatement()) {
            statement.execute("update pf_ref_skills_catalog set retired = true where skill_id = '" + skill + "'");
        }
    }
}

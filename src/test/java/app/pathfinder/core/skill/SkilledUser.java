package app.pathfinder.core.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.experience.Drafts;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;

/** A user of a test with the services that work for them. */
record SkilledUser(
        ContractDatabase database,
        UserContext context,
        SkillService skills,
        SkillCatalog catalog,
        ExperienceService experiences) {

    static SkilledUser register(ContractDatabase database, String name) {
        var context = database.register(name);
        var own = database.databaseOf(context);
        var texts = Messages.english();
        return new SkilledUser(
                database,
                context,
                new SkillService(own, texts),
                new SkillCatalog(own),
                new ExperienceService(own, texts));
    }

    /** Adds a skill to the catalogue, as an administrator does. */
    static UUID inCatalog(
            TestDatabase database, String name, @Nullable String category, @Nullable String aliases, boolean retired)
            throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.owner();
                var statement = connection.prepareStatement(
                        "insert into pf_ref_skills_catalog (skill_id, skill_name,"
                                + " category, aliases, description, external_uri, retired) values (?, ?, ?, ?, 'Text', null, ?)")) {
            statement.setObject(1, id);
            statement.setString(2, name);
            statement.setString(3, category);
            statement.setString(4, aliases);
            statement.setBoolean(5, retired);
            statement.executeUpdate();
        }
        return id;
    }

    UUID experience(String title) {
        return experiences.create(Drafts.titled(title)).id();
    }

    static SkillMapping mapping(@Nullable UUID skill, @Nullable UUID experience, SkillStatus status) {
        return new SkillMapping(skill, experience, null, null, null, SkillSource.EXTRACTED, status, null, null, null);
    }

    static SkillMapping levelled(UUID skill, int level, LocalDate lastUsed) {
        return new SkillMapping(
                skill, null, level, lastUsed, null, SkillSource.STATED, SkillStatus.CONFIRMED, null, null, null);
    }

    static SkillMapping full(UUID skill, @Nullable UUID experience) {
        return new SkillMapping(
                skill,
                experience,
                4,
                LocalDate.of(2025, 2, 28),
                new BigDecimal("3.5"),
                SkillSource.EXTRACTED,
                SkillStatus.SUGGESTED,
                0,
                17,
                new BigDecimal("0.875"));
    }

    /** The first column of a query of the owner. */
    List<String> texts(String sql) throws SQLException {
        return Sql.texts(database.owner(), sql);
    }

    /** The end of a query of this user's rows of the audit trail about skills. */
    String ofAudit() {
        return " from pf_audit_log where resource_type = 'skill' and user_id = '" + context.userId() + "'";
    }

    static ThrowableAssertAlternative<Problem> assertProblem(ProblemKind kind, ThrowingCallable call) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}

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

class SkillServiceTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void storesEveryColumn() throws SQLException {
        var mira = SkilledUser.register(DATABASE, "mira");
        var mapping = full(skill("Everything"), mira.experience("Analyst"));

        var stored = mira.skills().create(mapping);

        assertThat(stored.content()).isEqualTo(mapping);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.id().version()).isEqualTo(7);
        assertThat(mira.skills().find(stored.id())).isEqualTo(stored);
    }

    @Test
    void storesWhatIsAbsentToo() throws SQLException {
        var noor = SkilledUser.register(DATABASE, "noor");
        var mapping = mapping(skill("Nothing else"), null, SkillStatus.CONFIRMED);

        var stored = noor.skills().create(mapping);

        assertThat(stored.content()).isEqualTo(mapping);
        assertThat(noor.skills().find(stored.id())).isEqualTo(stored);
    }

    @Test
    void anUpdateReplacesEveryColumn() throws SQLException {
        var ines = SkilledUser.register(DATABASE, "ines");
        var stored = ines.skills().create(full(skill("Before"), ines.experience("Analyst")));
        var other = mapping(skill("After"), null, SkillStatus.REJECTED);

        var updated = ines.skills().update(stored.id(), 1, other);

        assertThat(updated.content()).isEqualTo(other);
        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.createdAt()).isEqualTo(stored.createdAt());
        assertThat(ines.skills().find(stored.id())).isEqualTo(updated);
    }

    @Test
    void confirmsAndRejectsAndKeepsTheRest() throws SQLException {
        var omar = SkilledUser.register(DATABASE, "omar");
        var mapping = full(skill("Suggested"), omar.experience("Analyst"));
        var id = omar.skills().create(mapping).id();

        assertThat(omar.skills().confirm(id, 1).content()).isEqualTo(mapping.withStatus(SkillStatus.CONFIRMED));
        assertThat(omar.skills().reject(id, 2).content()).isEqualTo(mapping.withStatus(SkillStatus.REJECTED));
        assertProblem(ProblemKind.STALE_RECORD, () -> omar.skills().confirm(id, 2));
        assertThat(omar.skills().find(id).content().status()).isEqualTo(SkillStatus.REJECTED);
    }

    @Test
    void aRestoredMappingIsTheSame() throws SQLException {
        var yuki = SkilledUser.register(DATABASE, "yuki");
        var id = yuki.skills()
                .create(full(skill("Kept"), yuki.experience("Analyst")))
                .id();
        var changed = yuki.skills().confirm(id, 1);

        var deleted = yuki.skills().delete(id, 2);
        assertThat(yuki.skills().count(SkillFilter.ALL)).isZero();
        yuki.skills().restore(deleted);
        yuki.skills().restore(deleted);

        assertThat(yuki.skills().find(id)).isEqualTo(changed);
    }

    @Test
    void aStaleOrGoneMappingIsSaidToBe() throws SQLException {
        var arne = SkilledUser.register(DATABASE, "arne");
        var skill = skill("Stale");
        var id = arne.skills().create(full(skill, null)).id();
        arne.skills().confirm(id, 1);

        assertProblem(ProblemKind.STALE_RECORD, () -> arne.skills().update(id, 1, full(skill, null)));
        assertProblem(ProblemKind.STALE_RECORD, () -> arne.skills().reject(id, 1));
        assertProblem(ProblemKind.STALE_RECORD, () -> arne.skills().delete(id, 1));
        arne.skills().delete(id, 2);
        assertProblem(ProblemKind.RECORD_GONE, () -> arne.skills().find(id));
        assertProblem(ProblemKind.RECORD_GONE, () -> arne.skills().update(id, 2, full(skill, null)));
        assertProblem(ProblemKind.RECORD_GONE, () -> arne.skills().confirm(id, 2));
        assertProblem(ProblemKind.RECORD_GONE, () -> arne.skills().delete(id, 2));
    }

    @Test
    void nobodySeesWhatBelongsToSomebodyElse() throws SQLException {
        var mine = SkilledUser.register(DATABASE, "owner");
        var skill = skill("Mine");
        var stored = mine.skills().create(full(skill, null));
        var theirs = SkilledUser.register(DATABASE, "stranger");

        assertThat(theirs.skills().count(SkillFilter.ALL)).isZero();
        assertThat(theirs.skills().list(SkillFilter.ALL, null, 10).items()).isEmpty();
        assertThat(theirs.skills().usageBySkill(10)).isEmpty();
        assertThat(theirs.skills().usageByCategory(10)).isEmpty();
        assertThat(theirs.skills().countsByStatus().values()).containsOnly(0L);
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.skills().find(stored.id()));
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.skills().update(stored.id(), 1, full(skill, null)));
        assertProblem(ProblemKind.RECORD_GONE, () -> theirs.skills().delete(stored.id(), 1));
        var experience = mine.experience("Not theirs");
        assertProblem(ProblemKind.INVALID_INPUT, () -> theirs.skills().create(full(skill, experience)));
        assertThat(mine.skills().find(stored.id())).isEqualTo(stored);
    }

    @Test
    void everythingLeavesARowInTheAuditTrailButNoContent() throws SQLException {
        var user = SkilledUser.register(DATABASE, "audited");
        var skill = skill("Secret skill");
        var id = user.skills().create(full(skill, null)).id();
        user.skills().find(id);
        user.skills().list(SkillFilter.ALL, null, 10);
        user.skills().update(id, 1, full(skill, null));
        user.skills().confirm(id, 2);
        user.skills().usageBySkill(10);
        user.skills().usageByCategory(10);
        user.skills().countsByStatus();
        user.catalog().find(skill);
        user.skills().restore(user.skills().delete(id, 3));
        assertProblem(ProblemKind.STALE_RECORD, () -> user.skills().delete(id, 1));

        assertThat(user.texts("select action" + user.ofAudit() + " and success"))
                .containsExactlyInAnyOrder(
                        "CREATE", "READ", "LIST", "UPDATE", "UPDATE", "LIST", "LIST", "DELETE", "RESTORE");
        assertThat(user.texts("select action || ' ' || error_message" + user.ofAudit() + " and not success"))
                .containsExactly("DELETE STALE_RECORD");
        assertThat(user.texts("select distinct table_name" + user.ofAudit())).containsExactly("skill_mappings");
        assertThat(user.texts("select details::text" + user.ofAudit() + " and details is not null"))
                .isNotEmpty()
                .noneMatch(details -> details.contains("Secret") || details.contains("0.875"));
    }

    private static UUID skill(String name) throws SQLException {
        return inCatalog(DATABASE, name, "Category", null, false);
    }
}

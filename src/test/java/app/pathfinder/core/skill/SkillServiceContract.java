package app.pathfinder.core.skill;

import static app.pathfinder.core.skill.SkilledUser.assertProblem;
import static app.pathfinder.core.skill.SkilledUser.full;
import static app.pathfinder.core.skill.SkilledUser.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.TrailRow;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the service of skills does on every engine, with the skills that the program ships. */
public abstract class SkillServiceContract {
    /** What it is proven on. */
    protected abstract ContractDatabase database();

    @Test
    void storesEveryColumn() {
        var mira = SkilledUser.register(database(), "mira");
        var mapping = full(skill(mira, 0), mira.experience("Analyst"));

        var stored = mira.skills().create(mapping);

        assertThat(stored.content()).isEqualTo(mapping);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.id().version()).isEqualTo(7);
        assertThat(mira.skills().find(stored.id())).isEqualTo(stored);
    }

    @Test
    void storesWhatIsAbsentToo() {
        var noor = SkilledUser.register(database(), "noor");
        var mapping = mapping(skill(noor, 0), null, SkillStatus.CONFIRMED);

        var stored = noor.skills().create(mapping);

        assertThat(stored.content()).isEqualTo(mapping);
        assertThat(noor.skills().find(stored.id())).isEqualTo(stored);
    }

    @Test
    void anUpdateReplacesEveryColumn() {
        var ines = SkilledUser.register(database(), "ines");
        var stored = ines.skills().create(full(skill(ines, 0), ines.experience("Analyst")));
        var other = mapping(skill(ines, 1), null, SkillStatus.REJECTED);

        var updated = ines.skills().update(stored.id(), 1, other);

        assertThat(updated.content()).isEqualTo(other);
        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.createdAt()).isEqualTo(stored.createdAt());
        assertThat(ines.skills().find(stored.id())).isEqualTo(updated);
    }

    @Test
    void confirmsAndRejectsAndKeepsTheRest() {
        var omar = SkilledUser.register(database(), "omar");
        var mapping = full(skill(omar, 0), omar.experience("Analyst"));
        var id = omar.skills().create(mapping).id();

        assertThat(omar.skills().confirm(id, 1).content()).isEqualTo(mapping.withStatus(SkillStatus.CONFIRMED));
        assertThat(omar.skills().reject(id, 2).content()).isEqualTo(mapping.withStatus(SkillStatus.REJECTED));
        assertProblem(ProblemKind.STALE_RECORD, () -> omar.skills().confirm(id, 2));
        assertThat(omar.skills().find(id).content().status()).isEqualTo(SkillStatus.REJECTED);
    }

    @Test
    void aRestoredMappingIsTheSame() {
        var yuki = SkilledUser.register(database(), "yuki");
        var id = yuki.skills()
                .create(full(skill(yuki, 0), yuki.experience("Analyst")))
                .id();
        var changed = yuki.skills().confirm(id, 1);

        var deleted = yuki.skills().delete(id, 2);
        assertThat(yuki.skills().count(SkillFilter.ALL)).isZero();
        yuki.skills().restore(deleted);
        yuki.skills().restore(deleted);

        assertThat(yuki.skills().find(id)).isEqualTo(changed);
    }

    @Test
    void aStaleOrGoneMappingIsSaidToBe() {
        var arne = SkilledUser.register(database(), "arne");
        var skill = skill(arne, 0);
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
    void nobodySeesWhatBelongsToSomebodyElse() {
        var mine = SkilledUser.register(database(), "owner");
        var skill = skill(mine, 0);
        var stored = mine.skills().create(full(skill, null));
        var theirs = SkilledUser.register(database(), "stranger");

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
        var user = SkilledUser.register(database(), "audited");
        var skill = skill(user, 0);
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

        var trail = TrailRow.of(database(), user.context(), "skill");
        assertThat(trail)
                .extracting(TrailRow::outcome)
                .containsExactlyInAnyOrder(
                        "CREATE done",
                        "READ done",
                        "LIST done",
                        "UPDATE done",
                        "UPDATE done",
                        "LIST done",
                        "LIST done",
                        "DELETE done",
                        "RESTORE done",
                        "DELETE STALE_RECORD");
        assertThat(trail).extracting(TrailRow::table).containsOnly("skill_mappings");
        assertThat(trail)
                .noneMatch(row -> row.details().contains(skill.toString())
                        || row.details().contains("0.875"));
        assertThat(trail).anyMatch(row -> !row.details().isEmpty());
    }

    /** One of those that the program ships. */
    private static UUID skill(SkilledUser user, int number) {
        return user.catalog()
                .search(CatalogQuery.beginning(""), null, number + 1)
                .items()
                .get(number)
                .id();
    }
}

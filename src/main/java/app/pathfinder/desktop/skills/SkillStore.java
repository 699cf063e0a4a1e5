package app.pathfinder.desktop.skills;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.OwnSkillFilter;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.core.skill.SkillDecisions;
import app.pathfinder.core.skill.SkillStatement;
import app.pathfinder.desktop.record.RecordStore;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where skills are kept: in the mappings of the person, taken together. */
final class SkillStore implements RecordStore<OwnSkill, SkillStatement, OwnSkillFilter> {
    private final OwnSkills skills;
    private final SkillDecisions decisions;

    @Inject
    SkillStore(OwnSkills skills, SkillDecisions decisions) {
        this.skills = skills;
        this.decisions = decisions;
    }

    @Override
    public Page<OwnSkill, ?> page(OwnSkillFilter filter, @Nullable OwnSkill after, int limit) {
        return skills.list(filter, after == null ? null : after.cursor(), limit);
    }

    @Override
    public long count(OwnSkillFilter filter) {
        return skills.count(filter);
    }

    @Override
    public OwnSkill find(UUID id) {
        return skills.find(id).orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
    }

    @Override
    public OwnSkill create(SkillStatement content) {
        return decisions.state(content);
    }

    @Override
    public OwnSkill update(UUID id, int version, SkillStatement content) {
        return decisions.restate(id, version, content);
    }

    @Override
    public Deletion<OwnSkill> delete(OwnSkill item) {
        var removal = decisions.remove(item.skillId());
        return new Deletion<>(item, () -> {
            decisions.takeBack(removal);
            return find(item.skillId());
        });
    }

    @Override
    public boolean isEverything(OwnSkillFilter filter) {
        return filter.isAll();
    }
}

package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.SkillMapping;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillSource;
import app.pathfinder.core.skill.SkillStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Skill mappings, which hold no text: the skills of the catalogue that they name are their user's alone. */
final class SkillKind implements StoredKind<SkillService, SkillMapping> {
    private static final int HIGHEST_LEVEL = 5;

    @Override
    public UserTable table() {
        return UserTable.SKILL_MAPPINGS;
    }

    @Override
    public SkillMapping content(Turn turn) {
        return ofExperience(turn, turn.experience());
    }

    static SkillMapping ofExperience(Turn turn, @Nullable UUID experience) {
        var skills = turn.me().skills();
        return new SkillMapping(
                skills.get(turn.random().nextInt(skills.size())),
                experience,
                1 + turn.random().nextInt(HIGHEST_LEVEL),
                turn.toss() ? null : turn.day(),
                turn.me().marks().decimal(turn.random()),
                turn.oneOf(SkillSource.values()),
                turn.oneOf(SkillStatus.values()),
                null,
                null,
                null);
    }

    @Override
    public Stored<SkillMapping> create(SkillService service, SkillMapping content) {
        return service.create(content);
    }

    @Override
    public Stored<SkillMapping> find(SkillService service, UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<SkillMapping> update(SkillService service, UUID id, int version, SkillMapping content) {
        return service.update(id, version, content);
    }

    @Override
    public Stored<SkillMapping> delete(SkillService service, UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<SkillMapping> restore(SkillService service, Stored<SkillMapping> deleted) {
        return service.restore(deleted);
    }
}

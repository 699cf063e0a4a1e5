package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.skill.SkillStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the skills that a file of another program means by their names. For one transaction. */
final class SkillPlanner {
    private static final UserRows SKILLS = UserRows.of(UserTable.SKILL_MAPPINGS);

    private static final String SKILL_IDS = """
            select mapping_id from <skill_mappings>
            where skill_id = :skill_id and (experience_id is null or status = :status)
            order by (case when experience_id is null then 0 else 1 end), mapping_id
            fetch first 1 rows only
            """;

    private final OutsideComparison comparison;
    private final SkillNames names;

    SkillPlanner(OutsideComparison comparison, SkillNames names) {
        this.comparison = comparison;
        this.names = names;
    }

    void take(SkillSketch sketch) {
        var skill = names.find(sketch.name()).orElse(null);
        if (skill == null) {
            comparison.plan().note(sketch.where(), "portability.note.skill-unknown", sketch.name());
            return;
        }
        var level = level(sketch);
        if (!comparison.take(skill.id())) {
            return;
        }
        var name = new PlanBuilder.Name(skill.name(), skill.category(), null);
        var existing = existing(skill.id());
        if (existing == null) {
            var id = RecordService.newId();
            comparison.add(ImportedKind.SKILL, id, comparison.newRows().skill(id, skill.id(), level), name);
        } else {
            var merged = new HashMap<>(existing);
            merged.put("status", SkillStatus.CONFIRMED.code());
            if (level != null) {
                merged.put("proficiency_level", (long) level);
            }
            comparison.change(ImportedKind.SKILL, existing, merged, name, false);
        }
    }

    private @Nullable Integer level(SkillSketch sketch) {
        if (sketch.level() == null) {
            return null;
        }
        var level = SkillLevels.of(sketch.level());
        if (level.isEmpty()) {
            comparison.plan().note(sketch.where(), "portability.note.level", sketch.level(), sketch.name());
            return null;
        }
        return level.getAsInt();
    }

    /** The mapping at large, or else one that the person confirmed in an experience. */
    private @Nullable Map<String, @Nullable Object> existing(UUID skill) {
        return comparison
                .tx()
                .statement(SKILL_IDS)
                .bind("skill_id", skill)
                .bind("status", SkillStatus.CONFIRMED.code())
                .findOne(row -> row.id("mapping_id"))
                .flatMap(id -> SKILLS.find(comparison.tx(), id))
                .orElse(null);
    }
}

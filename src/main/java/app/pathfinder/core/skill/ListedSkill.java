package app.pathfinder.core.skill;

import app.pathfinder.core.record.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A skill mapping with what the catalogue says of its skill. Immutable.
 *
 * @param name absent if the catalogue does not have the skill, as after moving to another installation
 * @param retired whether the catalogue keeps the skill only for those who have it already
 * @param cursor the place of this mapping in the order of lists
 */
public record ListedSkill(
        Stored<SkillMapping> mapping,
        @Nullable String name,
        @Nullable String category,
        boolean retired,
        SkillCursor cursor) {}

package app.pathfinder.core.career;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a role asks for. Immutable.
 *
 * @param level 1 to 5
 * @param retired whether the catalogue keeps the skill only for those who have it already
 */
public record RequiredSkill(
        UUID skillId, String name, @Nullable String category, int level, boolean retired) {}

package app.pathfinder.core.career;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role on a career path. Immutable.
 *
 * @param level from 1, with which the path begins
 */
public record RoleTemplate(
        UUID id,
        UUID careerPathId,
        String title,
        int level,
        @Nullable String summary) {}

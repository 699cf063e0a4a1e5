package app.pathfinder.core.portability.resume;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a person confirmed, once, wherever in their record it shows.
 *
 * @param category empty where the catalogue does not say
 * @param level as they see it among their skills, 1 to 5; null where they gave none
 */
public record ResumeSkill(
        UUID id, String name, String category, @Nullable Integer level) {}

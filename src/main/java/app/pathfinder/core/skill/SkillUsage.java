package app.pathfinder.core.skill;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How often somebody's records speak of a skill, at which highest level, and when it was last used. */
public record SkillUsage(
        String name,
        @Nullable String category,
        long usageCount,
        @Nullable Integer highestLevel,
        @Nullable LocalDate lastUsed) {}

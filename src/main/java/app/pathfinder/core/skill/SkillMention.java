package app.pathfinder.core.skill;

import app.pathfinder.core.record.Stored;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's record speaks of a skill: in an experience, or at large. Immutable.
 *
 * @param title of the experience; null at large, as are the others
 * @param end null also while the experience lasts
 * @param description the text that the mapping's evidence is a span of
 */
public record SkillMention(
        Stored<SkillMapping> mapping,
        @Nullable String title,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String description) {}

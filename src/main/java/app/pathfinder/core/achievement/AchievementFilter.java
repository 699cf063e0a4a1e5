package app.pathfinder.core.achievement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which achievements a list shows.
 *
 * @param experienceId only those of this experience; null for all
 * @param ofExperience true for those of an experience, false for those of none, null for both
 * @param hasNumber true for those with a number, false for those without, null for both
 * @param direction only those whose number gets better this way; null for all
 * @param text words, each of which name, unit or statement must contain, in any case of letters; blank for no condition
 */
public record AchievementFilter(
        @Nullable UUID experienceId,
        @Nullable Boolean ofExperience,
        @Nullable Boolean hasNumber,
        @Nullable MetricDirection direction,
        String text) {
    /** Every achievement. */
    public static final AchievementFilter ALL = new AchievementFilter(null, null, null, null, "");

    public AchievementFilter {
        text = text.strip();
    }

    /** The achievements of one experience. */
    public static AchievementFilter of(UUID experienceId) {
        return new AchievementFilter(experienceId, null, null, null, "");
    }
}

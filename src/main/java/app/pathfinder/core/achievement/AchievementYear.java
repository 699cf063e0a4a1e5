package app.pathfinder.core.achievement;

import org.jspecify.annotations.Nullable;

/**
 * How many achievements were reached in a year.
 *
 * @param year the year in which their periods end; null for those of which nobody said when
 */
public record AchievementYear(@Nullable Integer year, long withNumber, long withoutNumber) {
    /** How many in all. */
    public long count() {
        return withNumber + withoutNumber;
    }
}

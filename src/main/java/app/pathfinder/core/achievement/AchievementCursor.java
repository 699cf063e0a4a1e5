package app.pathfinder.core.achievement;

import app.pathfinder.core.record.Stored;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last achievement of a page, after which the next page begins: from the latest end of the period to the earliest,
 * then those without one; where that is the same, the youngest first.
 */
public record AchievementCursor(@Nullable LocalDate periodEnd, UUID id) {
    static AchievementCursor of(Stored<Achievement> achievement) {
        return new AchievementCursor(achievement.content().periodEnd(), achievement.id());
    }
}

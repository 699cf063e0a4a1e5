package app.pathfinder.demo;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.MetricDirection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One achievement as the file tells it.
 *
 * @param experience the title of the experience that it belongs to, if any
 * @param before the number that there was
 */
record DemoAchievement(
        String name,
        @Nullable String experience,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal before,
        @Nullable MetricDirection direction,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String statement,
        @Nullable String evidence) {

    /** @param experiences the keys of the person's experiences by their titles */
    Achievement content(Map<String, UUID> experiences) {
        return new Achievement(
                experience == null ? null : experiences.get(experience),
                name,
                value,
                unit,
                before,
                direction,
                start,
                end,
                statement,
                evidence);
    }
}

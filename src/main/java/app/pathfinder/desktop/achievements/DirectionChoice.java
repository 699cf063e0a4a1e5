package app.pathfinder.desktop.achievements;

import app.pathfinder.core.achievement.MetricDirection;
import org.jspecify.annotations.Nullable;

/** Which way a number gets better, or that nobody said. */
enum DirectionChoice {
    UNSAID(null),
    HIGHER(MetricDirection.HIGHER),
    LOWER(MetricDirection.LOWER);

    private final @Nullable MetricDirection direction;

    DirectionChoice(@Nullable MetricDirection direction) {
        this.direction = direction;
    }

    static DirectionChoice of(@Nullable MetricDirection direction) {
        if (direction == null) {
            return UNSAID;
        }
        return direction == MetricDirection.HIGHER ? HIGHER : LOWER;
    }

    @Nullable
    MetricDirection direction() {
        return direction;
    }

    /** Key of the name that people read. */
    String nameKey() {
        return direction == null ? "achievements.direction.unsaid" : direction.nameKey();
    }
}

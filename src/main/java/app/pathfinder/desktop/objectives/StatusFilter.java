package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.objective.ObjectiveStatus;
import java.time.LocalDate;
import java.util.Set;

/** Which objectives a person wants to see, by how they stand. */
enum StatusFilter {
    ALL,
    OPEN,
    OVERDUE,
    ACHIEVED,
    DROPPED;

    /** Those that also have these words, as of this day. */
    ObjectiveFilter with(String text, LocalDate today) {
        return new ObjectiveFilter(statuses(), this == OVERDUE ? true : null, today, text);
    }

    private Set<ObjectiveStatus> statuses() {
        return switch (this) {
            case ALL, OVERDUE -> Set.of();
            case OPEN -> Set.of(ObjectiveStatus.ACTIVE, ObjectiveStatus.PLANNED);
            case ACHIEVED -> Set.of(ObjectiveStatus.ACHIEVED);
            case DROPPED -> Set.of(ObjectiveStatus.DROPPED);
        };
    }
}

package app.pathfinder.core.objective;

import app.pathfinder.core.record.Stored;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last objective of a page, after which the next page begins: by status in the order of its constants, then by
 * target date with those without one last, then by age.
 */
public record ObjectiveCursor(
        ObjectiveStatus status, @Nullable LocalDate targetDate, UUID id) {
    static ObjectiveCursor of(Stored<Objective> objective) {
        return new ObjectiveCursor(
                objective.content().status(), objective.content().targetDate(), objective.id());
    }
}

package app.pathfinder.core.objective;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the objectives stand as a whole. Immutable.
 *
 * @param counts how many there are of each status, also where there are none
 * @param activeProgress the average progress of the active ones in percent, to one digit after the point; null if there
 *     are none
 */
public record ObjectiveFigures(
        Map<ObjectiveStatus, Long> counts, @Nullable BigDecimal activeProgress) {
    public ObjectiveFigures {
        counts = Map.copyOf(counts);
    }

    /** How many there are of this status. */
    public long count(ObjectiveStatus status) {
        return counts.getOrDefault(status, 0L);
    }
}

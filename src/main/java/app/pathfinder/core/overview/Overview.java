package app.pathfinder.core.overview;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.record.Stored;
import java.util.List;

/**
 * A person's record as a whole. Immutable.
 *
 * @param recent what changed last, the latest first
 * @param unfinished what waits to be finished
 * @param objectives the first of the open objectives, in the order of lists
 * @param openObjectives how many open objectives there are
 */
public record Overview(
        List<RecentRecord> recent,
        UnfinishedRecords unfinished,
        List<Stored<Objective>> objectives,
        long openObjectives) {
    public Overview {
        recent = List.copyOf(recent);
        objectives = List.copyOf(objectives);
    }

    /** Whether the person has not written anything down yet. */
    public boolean isEmpty() {
        return recent.isEmpty();
    }
}

package app.pathfinder.core.provisioning.drift;

import java.time.Instant;
import java.util.List;

/**
 * The users' tables beside what the program makes, as of one moment. Immutable.
 *
 * @param users how many table sets of this program's version were compared
 * @param outdated how many were not, because they are of another version
 * @param deviations how many there are
 * @param listed the first of them
 */
public record DriftReport(Instant at, long users, long outdated, long deviations, List<Deviation> listed) {
    public DriftReport {
        listed = List.copyOf(listed);
    }
}

package app.pathfinder.core.provisioning.drift;

import java.time.Instant;
import java.util.List;

/**
 * What became of all deviations. Immutable.
 *
 * @param dryRun whether nothing was changed
 * @param users how many table sets of this program's version were compared
 * @param outdated how many were not, because they are of another version
 * @param repaired how many were repaired, or would be tried in a dry run
 * @param explained how many were left as they are
 * @param failed how many repairs were undone
 * @param listed the first of all of them
 */
public record ReconcileReport(
        Instant at,
        boolean dryRun,
        long users,
        long outdated,
        long repaired,
        long explained,
        long failed,
        List<ReconciledDeviation> listed) {
    public ReconcileReport {
        listed = List.copyOf(listed);
    }

    /** How many deviations are still there, or would be. */
    public long left() {
        return explained + failed;
    }
}

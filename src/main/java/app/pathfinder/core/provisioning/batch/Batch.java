package app.pathfinder.core.provisioning.batch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on many users, as it stands. Immutable.
 *
 * @param isOrphaned whether it is running and the program that worked on it is gone
 * @param stopReason the kind of problem that stopped it, or {@code TOO_MANY_FAILURES}
 * @param maxFailedShare it stops when more than this share of the items failed, 0 to 1
 * @param startedBy the administrator, or null for the command line and for jobs
 * @param startedByName what that administrator is called, or null if there is none, or none any more
 */
public record Batch(
        UUID id,
        BatchKind kind,
        BatchState state,
        boolean isOrphaned,
        @Nullable String stopReason,
        double maxFailedShare,
        @Nullable UUID startedBy,
        @Nullable String startedByName,
        Instant createdAt,
        @Nullable Instant endedAt,
        Counts counts) {
    /** The reason for a stop because of failures. */
    public static final String TOO_MANY_FAILURES = "TOO_MANY_FAILURES";

    /** How many items there are, and how many of them are done and failed. */
    public record Counts(int total, int done, int failed) {
        /** Those that were not tried, or are under way. */
        public int open() {
            return total - done - failed;
        }
    }
}

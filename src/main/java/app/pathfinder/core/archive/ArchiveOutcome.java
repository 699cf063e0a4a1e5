package app.pathfinder.core.archive;

import app.pathfinder.core.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one user's tables. Immutable.
 *
 * @param archiveId the archive that holds them now; null if they are where they were
 * @param problem why they are; null if they were archived
 */
public record ArchiveOutcome(
        String username, @Nullable UUID archiveId, @Nullable Problem problem) {
    static ArchiveOutcome archived(String username, UUID archiveId) {
        return new ArchiveOutcome(username, archiveId, null);
    }

    static ArchiveOutcome failed(String username, Problem problem) {
        return new ArchiveOutcome(username, null, problem);
    }

    /** Whether the tables were archived. */
    public boolean isArchived() {
        return archiveId != null;
    }
}

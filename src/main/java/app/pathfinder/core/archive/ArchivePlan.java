package app.pathfinder.core.archive;

import java.time.Instant;
import java.util.List;

/**
 * What an archiving would do at this moment, without doing it. Immutable.
 *
 * @param toBeMarked accounts that nobody has used for so long that they would be marked inactive
 * @param due users whose tables would be archived
 * @param rows in their tables, as last gathered
 * @param listed the first of them, or those behind a given name
 */
public record ArchivePlan(
        Instant at, long toBeMarked, long due, long tables, long rows, long bytes, List<DueUser> listed) {
    public ArchivePlan {
        listed = List.copyOf(listed);
    }

    /**
     * One user whose tables are due.
     *
     * @param rows as last gathered
     */
    public record DueUser(String username, Instant inactiveSince, int tables, long rows, long bytes) {}
}

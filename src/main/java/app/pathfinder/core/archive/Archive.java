package app.pathfinder.core.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An archive of one user's tables, as the database knows it. Immutable.
 *
 * @param username whose tables they were, at that time
 * @param rows in all tables
 * @param bytes of the file
 * @param sha256 of the file, in hexadecimal digits
 * @param verifiedAt when the file was last found as it was written
 * @param restoredAt when its rows last became tables again; null if never
 * @param damagedSince since when its file is known to be damaged or missing; null if it is not
 */
public record Archive(
        UUID id,
        UUID userId,
        String username,
        int schemaVersion,
        Instant createdAt,
        long rows,
        long bytes,
        String sha256,
        @Nullable Instant verifiedAt,
        @Nullable Instant restoredAt,
        @Nullable Instant damagedSince) {
    /** The place of an archive in the list, which begins with the newest. */
    public record Cursor(Instant createdAt, UUID id) {}

    /** Where the list goes on behind this one. */
    public Cursor cursor() {
        return new Cursor(createdAt, id);
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.archive.Archive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One archive as programs read it; the components are the keys. Times are ISO 8601 in UTC. */
record ArchiveJson(
        String archive,
        String username,
        String createdAt,
        int schemaVersion,
        long rows,
        long bytes,
        String sha256,
        @Nullable String verifiedAt,
        @Nullable String restoredAt,
        @Nullable String damagedSince) {
    static ArchiveJson of(Archive archive) {
        return new ArchiveJson(
                archive.id().toString(),
                archive.username(),
                archive.createdAt().toString(),
                archive.schemaVersion(),
                archive.rows(),
                archive.bytes(),
                archive.sha256(),
                text(archive.verifiedAt()),
                text(archive.restoredAt()),
                text(archive.damagedSince()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}

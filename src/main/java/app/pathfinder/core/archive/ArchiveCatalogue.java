package app.pathfinder.core.archive;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists archives and checks their files. Thread-safe; every method blocks and throws {@link Problem}.
 */
public final class ArchiveCatalogue {
    /** The most archives of a page. */
    public static final int MOST = 1_000;

    private static final String COLUMNS = """
            select archive_id, user_id, username, schema_version, created_at, row_count, byte_count, sha256, verified_at,
                   restored_at, damaged_since
              from pf_archives
            """;

    private static final String PAGE = COLUMNS + """
             where (cast(:username as varchar) is null or username = :username)
               and (cast(:time as timestamptz) is null or (created_at, archive_id) < (:time, cast(:id as uuid)))
             order by created_at desc, archive_id desc limit :limit
            """;

    private final OwnerDatabase database;
    private final ArchiveFolder folder;
    private final ArchiveKey key;
    private final Messages messages;

    @Inject
    ArchiveCatalogue(OwnerDatabase database, ArchiveFolder folder, ArchiveKey key, Messages messages) {
        this.database = database;
        this.folder = folder;
        this.key = key;
        this.messages = messages;
    }

    /**
     * The newest archives.
     *
     * @param username only of this user; null for all
     * @param after where the page before ended; null for the first
     * @param limit how many at most, 1 to {@value #MOST}
     */
    public List<Archive> page(@Nullable String username, Archive.@Nullable Cursor after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("username", username)
                .bind("time", after == null ? null : after.createdAt().atOffset(ZoneOffset.UTC))
                .bind("id", after == null ? null : after.id().toString())
                .bind("limit", limit)
                .map((row, context) -> archive(row))
                .list());
    }

    /**
     * One archive.
     *
     * @throws Problem {@link ProblemKind#NO_SUCH_ARCHIVE}
     */
    public Archive find(UUID id) {
        return database.withHandle(handle -> handle.createQuery(COLUMNS + " where archive_id = :id")
                        .bind("id", id)
                        .map((row, context) -> archive(row))
                        .findOne())
                .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_ARCHIVE));
    }

    private static Archive archive(ResultSet row) throws SQLException {
        return new Archive(
                row.getObject("archive_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                row.getInt("schema_version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("row_count"),
                row.getLong("byte_count"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                instant(row, "verified_at"),
                instant(row, "restored_at"),
                instant(row, "damaged_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /**
     * Reads an archive's whole file and notes what it finds, also in the audit trail. A file that is missing here may be
     * on another computer, so only what is damaged is noted.
     *
     * @param actor the administrator, or null for the command line and jobs
     * @throws Problem {@link ProblemKind#NO_SUCH_ARCHIVE}, {@link ProblemKind#ARCHIVE_KEY_LOST},
     *     {@link ProblemKind#ARCHIVE_OTHER_VERSION} or {@link ProblemKind#CANCELLED}
     */
    public ArchiveVerdict verify(UUID id, @Nullable UUID actor, Progress progress) {
        var archive = find(id);
        if (!folder.has(id)) {
            return ArchiveVerdict.missing(archive);
        }
        var verdict = look(archive, progress);
        // a reading that is broken off finds damage where there is none
        progress.throwIfCancelled();
        database.inTransaction(
                handle -> handle.createQuery("select true from note_verified(:id, :intact, cast(:actor as uuid))")
                        .bind("id", id)
                        .bind("intact", verdict.isIntact())
                        .bind("actor", actor)
                        .mapTo(Boolean.class)
                        .one());
        return verdict;
    }

    private ArchiveVerdict look(Archive archive, Progress progress) {
        var onRow = new RowProgress(progress, messages.text("archive.checking", archive.username()), () -> {});
        var reader = new ArchiveReader(folder.file(archive.id()), key.forReading(), onRow);
        try {
            reader.require(archive.sha256());
            return ArchiveVerdict.intact(archive);
        } catch (Problem e) {
            if (e.kind() == ProblemKind.ARCHIVE_DAMAGED) {
                return ArchiveVerdict.damaged(archive, reader.damagedParts());
            }
            throw e;
        }
    }
}

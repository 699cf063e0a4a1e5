package app.pathfinder.core.archive;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
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
        return database.withHandle(handle -> {
            var statement = database.statement(handle, after == null ? ArchiveSql.FIRST_PAGE : ArchiveSql.NEXT_PAGE);
            if (after != null) {
                statement.bind("time", after.createdAt()).bind("id", after.id());
            }
            return statement.bind("username", username).bind("limit", limit).list(ArchiveCatalogue::archive);
        });
    }

    /**
     * One archive.
     *
     * @throws Problem {@link ProblemKind#NO_SUCH_ARCHIVE}
     */
    public Archive find(UUID id) {
        return database.withHandle(handle -> database.statement(handle, ArchiveSql.FIND)
                        .bind("id", id)
                        .findOne(ArchiveCatalogue::archive))
                .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_ARCHIVE));
    }

    private static Archive archive(Row row) {
        return new Archive(
                row.id("archive_id"),
                row.id("user_id"),
                row.text("username"),
                row.number("schema_version"),
                row.instant("created_at"),
                row.longNumber("row_count"),
                row.longNumber("byte_count"),
                HexFormat.of().formatHex(row.bytes("sha256")),
                row.optionalInstant("verified_at"),
                row.optionalInstant("restored_at"),
                row.optionalInstant("damaged_since"));
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
        database.inTransaction(handle -> {
            database.call(handle, Routine.NOTE_VERIFIED)
                    .bind("archive_id", id)
                    .bind("intact", verdict.isIntact())
                    .bind("actor_id", actor)
                    .perform();
            return true;
        });
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

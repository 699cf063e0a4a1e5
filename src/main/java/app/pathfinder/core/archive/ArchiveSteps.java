package app.pathfinder.core.archive;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.isolation.OwnerRows;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which one user's tables become an archive: write the file, read it back from the disk, keep everybody from
 * the tables, compare it with them row by row, and drop them. Until the archive is recorded, which is the first that the
 * dropping does, whatever fails leaves the tables as they were. Thread-safe; every method blocks.
 */
final class ArchiveSteps {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnerDatabase database;
    private final ArchiveFolder folder;
    private final ArchiveKey key;
    private final ArchivePolicy policy;
    private final RunJournal journal;
    private final InstantSource clock;
    private final Messages messages;

    @Inject
    ArchiveSteps(
            OwnerDatabase database,
            ArchiveFolder folder,
            ArchiveKey key,
            ArchivePolicy policy,
            RunJournal journal,
            InstantSource clock,
            Messages messages) {
        this.database = database;
        this.folder = folder;
        this.key = key;
        this.policy = policy;
        this.journal = journal;
        this.clock = clock;
        this.messages = messages;
    }

    /** Whose tables they are. */
    record Subject(UUID userId, String username, String displayName, SchemaPrefix prefix, int schemaVersion) {}

    /**
     * Begins the run, unless the account may not be archived now.
     *
     * @throws Problem {@link ProblemKind#NO_SUCH_USER}, {@link ProblemKind#ACCOUNT_IN_USE},
     *     {@link ProblemKind#ACCOUNT_IN_GRACE}, {@link ProblemKind#ACCOUNT_ARCHIVED},
     *     {@link ProblemKind#ACCOUNT_WITHOUT_TABLES} or {@link ProblemKind#TABLES_BUSY}
     */
    Subject begin(RunJournal.Run run, String username, @Nullable UUID actor) {
        return database.inTransaction(handle -> {
            var outcome = database.call(handle, Routine.BEGIN_ARCHIVE)
                    .bind("run_id", run.id())
                    .bind("username", username)
                    .bind("archive_id", run.archiveId())
                    .bind("runner", run.runner())
                    .bind("started_by", actor)
                    .bind("grace", policy.grace().toString())
                    .bind("lease", RunJournal.lease())
                    .one(row -> row.text("outcome"));
            require("begun", outcome, username);
            return subject(handle, username);
        });
    }

    private Subject subject(Handle handle, String username) {
        return database.statement(handle, ArchiveSql.SUBJECT)
                .bind("username", username)
                .one(row -> new Subject(
                        row.id("user_id"),
                        row.text("username"),
                        row.text("display_name"),
                        new SchemaPrefix(row.text("schema_prefix")),
                        row.number("schema_version")));
    }

    private static void require(String wanted, String outcome, String username) {
        if (!outcome.equals(wanted)) {
            throw switch (outcome) {
                case "no_such_user" -> new Problem(ProblemKind.NO_SUCH_USER, username);
                case "archived" -> new Problem(ProblemKind.ACCOUNT_ARCHIVED, username);
                case "in_use" -> new Problem(ProblemKind.ACCOUNT_IN_USE, username);
                case "in_grace" -> new Problem(ProblemKind.ACCOUNT_IN_GRACE, username);
                case "no_tables" -> new Problem(ProblemKind.ACCOUNT_WITHOUT_TABLES, username);
                case "busy" -> new Problem(ProblemKind.TABLES_BUSY);
                default -> new IllegalStateException("Unknown outcome of a routine");
            };
        }
    }

    /** Writes the file, whole or not at all. */
    ArchiveWriter.Written write(RunJournal.Run run, Subject subject, Progress progress) {
        var about = about(run, subject);
        var onRow = progress(run, subject, progress, "archive.writing");
        var passphrase = key.forWriting();
        return database.inTransaction(handle -> OwnerRows.with(
                database.dialect(),
                handle,
                subject.prefix(),
                rows -> folder.write(
                        run.archiveId(), out -> new ArchiveWriter(rows, passphrase, onRow).write(about, out))));
    }

    private Manifest about(RunJournal.Run run, Subject subject) {
        return new Manifest(
                Manifest.FORMAT,
                run.archiveId().toString(),
                subject.userId().toString(),
                subject.username(),
                subject.displayName(),
                subject.prefix().value(),
                subject.schemaVersion(),
                clock.instant().truncatedTo(ChronoUnit.MICROS).toString(),
                List.of());
    }

    private RowProgress progress(RunJournal.Run run, Subject subject, Progress progress, String key) {
        return new RowProgress(progress, messages.text(key, subject.username()), () -> journal.renew(run));
    }

    /**
     * Reads the file from the disk and finds it as it was written.
     *
     * @throws Problem {@link ProblemKind#ARCHIVE_DAMAGED} or {@link ProblemKind#ARCHIVE_DIFFERS}
     */
    Manifest readBack(RunJournal.Run run, Subject subject, ArchiveWriter.Written written, Progress progress) {
        var manifest =
                reader(run, progress(run, subject, progress, "archive.reading")).require(written.sha256());
        if (!manifest.equals(written.manifest())) {
            throw new Problem(ProblemKind.ARCHIVE_DIFFERS);
        }
        return manifest;
    }

    private ArchiveReader reader(RunJournal.Run run, RowProgress onRow) {
        return new ArchiveReader(folder.file(run.archiveId()), key.forReading(), onRow);
    }

    /**
     * Compares the file with the tables, which nobody can change meanwhile, and drops these, which is the run's last step.
     *
     * @throws Problem {@link ProblemKind#ARCHIVE_DIFFERS}, {@link ProblemKind#RUN_TAKEN_OVER}, or why the account may not
     *     be archived any more
     */
    boolean drop(
            RunJournal.Run run,
            Subject subject,
            ArchiveWriter.Written written,
            @Nullable UUID actor,
            Progress progress) {
        // Nothing to renew: the run is held while rows are compared.
        var onRow = new RowProgress(progress, messages.text("archive.comparing", subject.username()), () -> {});
        database.inStages(List.of(
                held(run, handle -> requireStillDue(handle, subject)),
                held(run, handle -> {
                    compare(handle, run, subject, written, onRow);
                    progress.throwIfCancelled();
                }),
                held(run, handle -> {
                    dropCompared(handle, run, subject, written, actor);
                    progress.throwIfCancelled();
                })));
        return true;
    }

    private OwnerDatabase.Stage held(RunJournal.Run run, OwnerDatabase.Stage stage) {
        return handle -> {
            journal.hold(handle, run);
            stage.run(handle);
        };
    }

    /** Who logged in meanwhile has an account in use again, and keeps the tables; from here on nobody does. */
    private void requireStillDue(Handle handle, Subject subject) {
        var obstacle = database.call(handle, Routine.LOCK_FOR_ARCHIVE)
                .bind("user_id", subject.userId())
                .bind("grace", policy.grace().toString())
                .one(row -> Optional.ofNullable(row.optionalText("obstacle")));
        require("none", obstacle.orElse("none"), subject.username());
    }

    private void compare(
            Handle handle, RunJournal.Run run, Subject subject, ArchiveWriter.Written written, RowProgress onRow) {
        var reader = reader(run, onRow);
        OwnerRows.with(database.dialect(), handle, subject.prefix(), rows -> {
            reader.requireHash(written.sha256());
            reader.compare(written.manifest(), rows);
            return true;
        });
    }

    private void dropCompared(
            Handle handle, RunJournal.Run run, Subject subject, ArchiveWriter.Written written, @Nullable UUID actor) {
        database.call(handle, Routine.DROP_ARCHIVED_SCHEMA)
                .bind("run_id", run.id())
                .bind("archive_id", run.archiveId())
                .bind("user_id", subject.userId())
                .bind("started_by", actor)
                .bind("created_at", Instant.parse(written.manifest().createdAt()))
                .bind("row_count", written.manifest().rows())
                .bind("byte_count", written.bytes())
                .bind("sha256", HexFormat.of().parseHex(written.sha256()))
                .bind("tables", counts(written.manifest()))
                .perform();
    }

    private static String counts(Manifest manifest) {
        var counts = manifest.tables().stream().collect(Collectors.toMap(Manifest.Part::table, Manifest.Part::rows));
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and numbers can always be written", e);
        }
    }

    /**
     * Ends a run that failed and removes its file, in this order: only once the database knows that the run will never
     * drop anything is the file of no use.
     *
     * @return false if the run came to its end after all
     */
    boolean giveUp(RunJournal.Run run, Problem problem) {
        var ended = journal.endFailed(run, problem);
        if (ended) {
            folder.delete(run.archiveId());
        }
        return ended;
    }
}

package app.pathfinder.core.archive;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.isolation.OwnerRows;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Makes an archive tables again, of the newest version, under the name that it was made under or a new one. The file is
 * read whole before anything is changed; then account, tables and rows come, and are compared with the file, in one
 * transaction, or where tables are in none, the account cannot be used before the rows are there and compared, and what
 * fails is taken back. The file stays. Thread-safe; every method blocks and throws {@link Problem}: besides what
 * is named there {@link ProblemKind#NO_SUCH_ARCHIVE}, {@link ProblemKind#ARCHIVE_MISSING},
 * {@link ProblemKind#ARCHIVE_DAMAGED}, {@link ProblemKind#ARCHIVE_KEY_LOST}, {@link ProblemKind#ARCHIVE_OTHER_VERSION},
 * {@link ProblemKind#ARCHIVE_DIFFERS}, {@link ProblemKind#TABLES_BUSY}, {@link ProblemKind#DISK_FULL} and
 * {@link ProblemKind#CANCELLED}.
 */
public final class RestoreService {
    private final OwnerDatabase database;
    private final ArchiveCatalogue catalogue;
    private final ArchiveFolder folder;
    private final ArchiveKey key;
    private final RunJournal journal;
    private final ArchiveRecovery recovery;
    private final AccountProvisioning accounts;
    private final Messages messages;

    @Inject
    RestoreService(
            OwnerDatabase database,
            ArchiveCatalogue catalogue,
            ArchiveFolder folder,
            ArchiveKey key,
            RunJournal journal,
            ArchiveRecovery recovery,
            AccountProvisioning accounts,
            Messages messages) {
        this.database = database;
        this.catalogue = catalogue;
        this.folder = folder;
        this.key = key;
        this.journal = journal;
        this.recovery = recovery;
        this.accounts = accounts;
        this.messages = messages;
    }

    /**
     * Restores under the old name: the account can be used again, with the password that it had.
     *
     * @param actor the administrator, or null for the command line
     * @return the username
     * @throws Problem {@link ProblemKind#ACCOUNT_HAS_TABLES} or {@link ProblemKind#ARCHIVE_NOT_NEWEST}
     */
    public String restore(UUID archiveId, @Nullable UUID actor, Progress progress) {
        var archive = catalogue.find(archiveId);
        restore(archive, false, actor, progress, (run, manifest) -> {
            database.inStages(List.of(
                    handle -> {
                        journal.hold(handle, run);
                        revive(handle, archiveId, actor);
                    },
                    handle -> fill(
                            handle,
                            run,
                            manifest,
                            archive.userId(),
                            prefix(handle, archive.userId()),
                            actor,
                            progress)));
            return archive.userId();
        });
        return archive.username();
    }

    /**
     * Restores as a new account, with a prefix of its own. What the archive was made of stays as it is.
     *
     * @param form username, display name and e-mail address of the new account
     * @param password which must be changed at the first log-in; left as it is, the caller wipes it
     * @return the new user's id
     * @throws Problem {@link ProblemKind#INVALID_INPUT}, {@link ProblemKind#USERNAME_TAKEN} or
     *     {@link ProblemKind#EMAIL_TAKEN}
     */
    public UUID restoreAs(UUID archiveId, Registration form, char[] password, @Nullable UUID actor, Progress progress) {
        var archive = catalogue.find(archiveId);
        return restore(
                archive,
                true,
                actor,
                progress,
                (run, manifest) -> accounts.createUser(
                        form, password, Role.USER, true, actor, filling(run, manifest, actor, progress)));
    }

    private AccountProvisioning.Filling filling(
            RunJournal.Run run, Manifest manifest, @Nullable UUID actor, Progress progress) {
        return new AccountProvisioning.Filling() {
            @Override
            public void begin(Handle handle, UUID userId) {
                database.call(handle, Routine.BEGIN_ACCOUNT)
                        .bind("run_id", run.id())
                        .bind("user_id", userId)
                        .perform();
            }

            @Override
            public void fill(Handle handle, UUID userId, SchemaPrefix prefix) {
                RestoreService.this.fill(handle, run, manifest, userId, prefix, actor, progress);
            }
        };
    }

    /** What makes account and tables, and fills them. */
    private interface Making {
        UUID make(RunJournal.Run run, Manifest manifest);
    }

    private UUID restore(Archive archive, boolean newName, @Nullable UUID actor, Progress progress, Making making) {
        recovery.recover();
        requireFile(archive);
        var run = RunJournal.Run.of(archive.id());
        begin(run, newName, actor);
        return ended(run, () -> {
            progress.throwIfCancelled();
            var manifest = journal.step(run, 1, "check", () -> check(archive, run, progress));
            progress.throwIfCancelled();
            return journal.lastStep(run, 2, "restore", () -> making.make(run, manifest));
        });
    }

    private void requireFile(Archive archive) {
        if (!folder.has(archive.id())) {
            throw new Problem(ProblemKind.ARCHIVE_MISSING);
        }
    }

    private void begin(RunJournal.Run run, boolean newName, @Nullable UUID actor) {
        var outcome = database.inTransaction(handle -> database.call(handle, Routine.BEGIN_RESTORE)
                .bind("run_id", run.id())
                .bind("archive_id", run.archiveId())
                .bind("new_name", newName)
                .bind("runner", run.runner())
                .bind("started_by", actor)
                .bind("lease", RunJournal.lease())
                .one(row -> row.text("outcome")));
        switch (outcome) {
            case "begun" -> {}
            case "no_such_archive" -> throw new Problem(ProblemKind.NO_SUCH_ARCHIVE);
            case "has_tables" -> throw new Problem(ProblemKind.ACCOUNT_HAS_TABLES);
            case "not_newest" -> throw new Problem(ProblemKind.ARCHIVE_NOT_NEWEST);
            case "busy" -> throw new Problem(ProblemKind.TABLES_BUSY);
            default -> throw new IllegalStateException("Unknown outcome of a routine");
        }
    }

    private <T> T ended(RunJournal.Run run, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            endFailed(run, e);
            throw e;
        }
    }

    private void endFailed(RunJournal.Run run, Throwable failure) {
        try {
            journal.endFailed(run, Problem.of(failure));
        } catch (RuntimeException e) {
            // The next recovery finds the run.
            failure.addSuppressed(e);
        }
    }

    private Manifest check(Archive archive, RunJournal.Run run, Progress progress) {
        var text = messages.text("archive.reading", archive.username());
        return reader(archive.id(), new RowProgress(progress, text, () -> journal.renew(run)))
                .require(archive.sha256());
    }

    private ArchiveReader reader(UUID archiveId, RowProgress onRow) {
        return new ArchiveReader(folder.file(archiveId), key.forReading(), onRow);
    }

    private void revive(Handle handle, UUID archiveId, @Nullable UUID actor) {
        database.call(handle, Routine.REVIVE_ACCOUNT)
                .bind("archive_id", archiveId)
                .bind("started_by", actor)
                .one(row -> row.id("user_id"));
    }

    private SchemaPrefix prefix(Handle handle, UUID userId) {
        return database.statement(handle, ArchiveSql.PREFIX)
                .bind("user_id", userId)
                .one(row -> new SchemaPrefix(row.text("schema_prefix")));
    }

    /** Stores the rows, compares the tables with the file, and ends the run, all in one transaction. */
    private void fill(
            Handle handle,
            RunJournal.Run run,
            Manifest manifest,
            UUID userId,
            SchemaPrefix prefix,
            @Nullable UUID actor,
            Progress progress) {
        // Nothing to renew: the run is held until this transaction ends.
        journal.hold(handle, run);
        var onRow = new RowProgress(progress, messages.text("archive.restoring", manifest.username()), () -> {});
        var reader = reader(run.archiveId(), onRow);
        OwnerRows.with(database.dialect(), handle, prefix, rows -> {
            reader.store(manifest, rows);
            progress.throwIfCancelled();
            reader.compare(manifest, rows);
            return true;
        });
        note(handle, run, userId, actor);
        progress.throwIfCancelled();
    }

    private void note(Handle handle, RunJournal.Run run, UUID userId, @Nullable UUID actor) {
        database.call(handle, Routine.NOTE_RESTORED)
                .bind("run_id", run.id())
                .bind("archive_id", run.archiveId())
                .bind("user_id", userId)
                .bind("started_by", actor)
                .perform();
    }
}

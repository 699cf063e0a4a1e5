package app.pathfinder.core.archive;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.OwnerRows;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.SchemaPrefix;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Makes an archive tables again, of the newest version, under the name that it was made under or a new one. The file is
 * read whole before anything is changed; then account, tables and rows come in one transaction, in which they are compared
 * with the file, or not at all. The file stays. Thread-safe; every method blocks and throws {@link Problem}: besides what
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
        restore(
                archive,
                false,
                actor,
                progress,
                (run, manifest) -> database.inTransaction(handle -> {
                    journal.hold(handle, run);
                    revive(handle, archiveId, actor);
                    fill(handle, run, manifest, archive.userId(), prefix(handle, archive.userId()), actor, progress);
                    return archive.userId();
                }));
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
                (run, manifest) ->
                        accounts.createUser(form, password, Role.USER, true, actor, (handle, userId, prefix) -> {
                            journal.hold(handle, run);
                            fill(handle, run, manifest, userId, prefix, actor, progress);
                        }));
    }

    /** What makes account and tables, and fills them, in one transaction. */
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
        var outcome = database.inTransaction(handle -> handle.createQuery(
                        "select begin_restore(:run, :archive, :newName, :runner, cast(:actor as uuid),"
                                + " cast(:lease as interval))")
                .bind("run", run.id())
                .bind("archive", run.archiveId())
                .bind("newName", newName)
                .bind("runner", run.runner())
                .bind("actor", actor)
                .bind("lease", RunJournal.lease())
                .mapTo(String.class)
                .one());
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

    private static void revive(Handle handle, UUID archiveId, @Nullable UUID actor) {
        handle.createQuery("select revive_account(:archive, cast(:actor as uuid))")
                .bind("archive", archiveId)
                .bind("actor", actor)
                .mapTo(UUID.class)
                .one();
    }

    private static SchemaPrefix prefix(Handle handle, UUID userId) {
        return new SchemaPrefix(handle.createQuery("select schema_prefix from pf_users where user_id = :userId")
                .bind("userId", userId)
                .mapTo(String.class)
                .one());
    }

    /** Stores the rows, compares the tables with the file, and ends the run, in the transaction that made the tables. */
    private void fill(
            Handle handle,
            RunJournal.Run run,
            Manifest manifest,
            UUID userId,
            SchemaPrefix prefix,
            @Nullable UUID actor,
            Progress progress) {
        // Nothing to renew: the run is held until this transaction ends.
        var onRow = new RowProgress(progress, messages.text("archive.restoring", manifest.username()), () -> {});
        var reader = reader(run.archiveId(), onRow);
        OwnerRows.with(handle, prefix, rows -> {
            reader.store(manifest, rows);
            progress.throwIfCancelled();
            reader.compare(manifest, rows);
            return true;
        });
        note(handle, run, userId, actor);
        progress.throwIfCancelled();
    }

    private static void note(Handle handle, RunJournal.Run run, UUID userId, @Nullable UUID actor) {
        handle.createQuery("select true from note_restored(:run, :archive, :userId, cast(:actor as uuid))")
                .bind("run", run.id())
                .bind("archive", run.archiveId())
                .bind("userId", userId)
                .bind("actor", actor)
                .mapTo(Boolean.class)
                .one();
    }
}

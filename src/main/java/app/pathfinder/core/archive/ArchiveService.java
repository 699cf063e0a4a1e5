package app.pathfinder.core.archive;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.DueTableSetSql;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Archives the tables of accounts that nobody uses: plans it, marks such accounts, and archives those whose time of grace
 * is over. A user's tables are dropped only when an archive of them was read back from the disk and found equal to them;
 * whatever fails before leaves them as they were. Thread-safe; every method blocks and throws {@link Problem}.
 */
public final class ArchiveService {
    /** The most users that one call lists, marks or archives. */
    public static final int MOST = 1_000;

    /** What stopped one user's archiving will stop the next one's. */
    private static final Set<ProblemKind> STOPS = EnumSet.of(
            ProblemKind.CANCELLED,
            ProblemKind.DISK_FULL,
            ProblemKind.FILE_NOT_ACCESSIBLE,
            ProblemKind.ARCHIVE_KEY_LOST,
            ProblemKind.SECRET_IN_KEYCHAIN,
            ProblemKind.KEYCHAIN_UNREACHABLE,
            ProblemKind.DATABASE_FULL);

    private final OwnerDatabase database;
    private final ArchiveSteps steps;
    private final RunJournal journal;
    private final ArchiveRecovery recovery;
    private final ArchivePolicy policy;
    private final InstantSource clock;
    private final Messages messages;

    @Inject
    ArchiveService(
            OwnerDatabase database,
            ArchiveSteps steps,
            RunJournal journal,
            ArchiveRecovery recovery,
            ArchivePolicy policy,
            InstantSource clock,
            Messages messages) {
        this.database = database;
        this.steps = steps;
        this.journal = journal;
        this.recovery = recovery;
        this.policy = policy;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * What marking and archiving would do now. Changes nothing.
     *
     * @param after lists users behind this name; null begins at the first
     * @param limit how many are listed, 1 to {@value #MOST}
     */
    public ArchivePlan plan(@Nullable String after, int limit) {
        requireAtMost(limit);
        return database.inSnapshot(
                handle -> plan(handle, marked(handle, limit, null, true), due(handle, after, limit)));
    }

    private static void requireAtMost(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    private ArchivePlan plan(Handle handle, long toBeMarked, List<ArchivePlan.DueUser> listed) {
        return database.statement(handle, database.choose(DueTableSetSql.TOTALS, DueTableSetSql.TOTALS_ON_ORACLE))
                .bind("grace", policy.grace().toString())
                .one(row -> new ArchivePlan(
                        clock.instant(),
                        toBeMarked,
                        row.longNumber("users"),
                        row.longNumber("tables"),
                        row.longNumber("table_rows"),
                        row.longNumber("bytes"),
                        listed));
    }

    private List<ArchivePlan.DueUser> due(Handle handle, @Nullable String after, int limit) {
        return database.statement(handle, database.choose(DueTableSetSql.PAGE, DueTableSetSql.PAGE_ON_ORACLE))
                .bind("grace", policy.grace().toString())
                .bind("after", after)
                .bind("limit", limit)
                .list(ArchiveService::dueUser);
    }

    private static ArchivePlan.DueUser dueUser(Row row) {
        return new ArchivePlan.DueUser(
                row.text("username"),
                row.instant("status_changed_at"),
                row.number("tables"),
                row.longNumber("table_rows"),
                row.longNumber("bytes"));
    }

    /**
     * Marks accounts as inactive that nobody has used for long; never the administrator who was here last. Their tables
     * stay, and a log-in takes them back into use, as long as the time of grace lasts.
     *
     * @param actor the administrator, or null for the command line and jobs
     * @return how many, at most {@value #MOST}
     */
    public long markInactive(@Nullable UUID actor) {
        return database.inTransaction(handle -> marked(handle, MOST, actor, false));
    }

    private long marked(Handle handle, int limit, @Nullable UUID actor, boolean rehearsal) {
        return database.call(handle, Routine.MARK_INACTIVE_USERS)
                .bind("unused", policy.unused().toString())
                .bind("limit", limit)
                .bind("actor_id", actor)
                .bind("rehearsal", rehearsal)
                .one(row -> row.longNumber("marked"));
    }

    /**
     * Archives the tables of one account that is suspended, or inactive for longer than the time of grace.
     *
     * @param actor the administrator, or null for the command line and jobs
     * @return the archive's id
     * @throws Problem why they are where they were: among others {@link ProblemKind#NO_SUCH_USER},
     *     {@link ProblemKind#ACCOUNT_IN_USE}, {@link ProblemKind#ACCOUNT_IN_GRACE}, {@link ProblemKind#ACCOUNT_ARCHIVED},
     *     {@link ProblemKind#TABLES_DIFFER}, {@link ProblemKind#DISK_FULL} and {@link ProblemKind#CANCELLED}
     */
    public UUID archive(Username username, @Nullable UUID actor, Progress progress) {
        recovery.recover();
        return archive(username.value(), actor, progress);
    }

    private UUID archive(String username, @Nullable UUID actor, Progress progress) {
        var run = RunJournal.Run.of(UUID.randomUUID());
        var subject = steps.begin(run, username, actor);
        try {
            archive(run, subject, actor, progress);
        } catch (RuntimeException | Error e) {
            if (!cameToItsEnd(run, e)) {
                throw e;
            }
        }
        return run.archiveId();
    }

    private void archive(RunJournal.Run run, ArchiveSteps.Subject subject, @Nullable UUID actor, Progress progress) {
        progress.throwIfCancelled();
        var written = journal.step(run, 1, "write", () -> steps.write(run, subject, progress));
        progress.throwIfCancelled();
        journal.step(run, 2, "read_back", () -> steps.readBack(run, subject, written, progress));
        progress.throwIfCancelled();
        journal.lastStep(run, 3, "drop", () -> steps.drop(run, subject, written, actor, progress));
    }

    /** A connection that breaks while it commits leaves open what became of it, so the database is asked. */
    private boolean cameToItsEnd(RunJournal.Run run, Throwable failure) {
        try {
            return !steps.giveUp(run, Problem.of(failure)) && isRecorded(run.archiveId());
        } catch (RuntimeException e) {
            // The next recovery finds the run and its file.
            failure.addSuppressed(e);
            return false;
        }
    }

    private boolean isRecorded(UUID archiveId) {
        long found = database.withHandle(handle -> database.statement(handle, ArchiveSql.COUNT)
                .bind("id", archiveId)
                .one(row -> row.longNumber("found")));
        return found > 0;
    }

    /**
     * Archives the tables of inactive accounts whose time of grace is over, one after the other by name. One that fails is
     * left as it was and does not stop the others, unless they would fail likewise.
     *
     * @param limit how many at most, 1 to {@value #MOST}
     * @return what became of each that was begun
     */
    public List<ArchiveOutcome> archiveDue(int limit, @Nullable UUID actor, Progress progress) {
        requireAtMost(limit);
        recovery.recover();
        var due = database.withHandle(handle -> due(handle, null, limit));
        var outcomes = new ArrayList<ArchiveOutcome>();
        for (var user : due) {
            var done = (double) outcomes.size() / due.size();
            progress.report(done, messages.text("archive.archiving", user.username(), outcomes.size() + 1, due.size()));
            var outcome = outcome(user.username(), actor, progress);
            outcomes.add(outcome);
            if (outcome.problem() != null && stops(outcome.problem().kind())) {
                break;
            }
        }
        return outcomes;
    }

    private static boolean stops(ProblemKind kind) {
        return kind.keepsEverybodyOut() || STOPS.contains(kind);
    }

    private ArchiveOutcome outcome(String username, @Nullable UUID actor, Progress progress) {
        try {
            return ArchiveOutcome.archived(username, archive(username, actor, progress));
        } catch (RuntimeException e) {
            return ArchiveOutcome.failed(username, reason(e, progress));
        }
    }

    /** Work that is broken off may fail in any way. */
    private static Problem reason(RuntimeException failure, Progress progress) {
        try {
            progress.throwIfCancelled();
            return Problem.of(failure);
        } catch (Problem cancelled) {
            return cancelled;
        }
    }
}

package app.pathfinder.core.isolation;

import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The database as one user may see it: their seven tables and the reference tables. Each transaction is tied to the
 * user's session inside the database before any work runs, the tie is read back and compared, and it ends with the
 * transaction, so a pooled connection carries nothing from one user to the next. What reveals or changes content comes
 * with its row of the audit trail: in the same transaction when it succeeds, in one of its own when it fails.
 * Thread-safe; every method blocks.
 */
public final class UserDatabase {
    private static final Set<ProblemKind> LOOKS_LIKE_ENDED_SESSION =
            EnumSet.of(ProblemKind.ACCESS_REFUSED, ProblemKind.RECORD_GONE);

    private final ApplicationDatabase database;
    private final UserContext context;
    private final UserAudit audit;

    UserDatabase(ApplicationDatabase database, UserContext context) {
        this.database = database.of(context.prefix().group());
        this.context = context;
        this.audit = new UserAudit(this.database);
    }

    /**
     * Runs work and writes its row of the audit trail in one transaction: committed when the work returns, rolled back
     * when it throws.
     *
     * @throws Problem {@link ProblemKind#SESSION_ENDED} if the session is locked, ended or expired, and whatever the
     *     work throws
     */
    public <T> T inTransaction(AuditEvent event, UserWork<T> work) {
        return inTransaction(event, work, result -> event.details());
    }

    /**
     * The same, with details that only the result tells, such as how many records there were.
     *
     * @param details counts and the like, never content
     */
    public <T> T inTransaction(AuditEvent event, UserWork<T> work, Function<T, Map<String, Object>> details) {
        return audited(event, () -> database.inTransaction(handle -> run(handle, event, work, details)));
    }

    /** The same for work that reads more than one statement does and is to see everything as of one moment. */
    public <T> T inSnapshot(AuditEvent event, UserWork<T> work, Function<T, Map<String, Object>> details) {
        return audited(event, () -> database.inStableTransaction(handle -> run(handle, event, work, details)));
    }

    private <T> T run(Handle handle, AuditEvent event, UserWork<T> work, Function<T, Map<String, Object>> details) {
        bind(handle);
        var result = work.run(transaction(handle));
        audit.append(handle, event.with(details.apply(result)));
        return result;
    }

    private <T> T audited(AuditEvent event, Supplier<T> transaction) {
        try {
            return transaction.get();
        } catch (RuntimeException e) {
            var failure = causedByEndedSession(e) ? new Problem(e, ProblemKind.SESSION_ENDED) : e;
            audit.recordFailure(context, event, failure);
            throw failure;
        }
    }

    /** To a session that ends while work runs, the policies show no row and let none be written. */
    private boolean causedByEndedSession(RuntimeException failure) {
        return failure instanceof Problem problem
                && LOOKS_LIKE_ENDED_SESSION.contains(problem.kind())
                && hasSessionEnded(problem);
    }

    private boolean hasSessionEnded(Problem failure) {
        try {
            return !database.inTransaction(this::isSessionOpen);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    private boolean isSessionOpen(Handle handle) {
        var session = context.session();
        return session != null
                && database.call(handle, Routine.TOUCH_SESSION)
                        .bind("token", session.token())
                        .one(row -> row.yesNo("is_open"));
    }

    /**
     * Runs work that reveals no content, such as a count, in one transaction that can only read.
     *
     * @throws Problem {@link ProblemKind#SESSION_ENDED}, and whatever the work throws
     */
    public <T> T count(UserWork<T> work) {
        return database.inReadOnlyTransaction(handle -> {
            bind(handle);
            var result = work.run(transaction(handle));
            requireSessionStillOpen(handle);
            return result;
        });
    }

    /** What was counted as nothing because the session ended meanwhile is not told. */
    private void requireSessionStillOpen(Handle handle) {
        if (database.call(handle, Routine.SESSION_PREFIX)
                .one(row -> Optional.ofNullable(row.optionalText("prefix")))
                .isEmpty()) {
            throw new Problem(ProblemKind.SESSION_ENDED);
        }
    }

    /**
     * Runs a routine of the database about the account itself, which writes its own row of the audit trail.
     *
     * @throws Problem {@link ProblemKind#SESSION_ENDED}, and whatever the work throws
     */
    public <T> T callRoutine(UserWork<T> work) {
        return database.inTransaction(handle -> {
            bind(handle);
            return work.run(transaction(handle));
        });
    }

    private UserTransaction transaction(Handle handle) {
        return new UserTransaction(handle, context.prefix(), database.dialect());
    }

    private void bind(Handle handle) {
        var session = context.session();
        if (session == null) {
            throw new Problem(ProblemKind.SESSION_ENDED);
        }
        var bound = database.call(handle, Routine.BIND_SESSION)
                .bind("token", session.token())
                .one(row -> row.text("prefix"));
        if (!context.prefix().value().equals(bound)) {
            throw new Problem(ProblemKind.ACCESS_REFUSED);
        }
    }
}

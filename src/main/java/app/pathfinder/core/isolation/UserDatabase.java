package app.pathfinder.core.isolation;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import org.jdbi.v3.core.Handle;

/**
 * The database as one user may see it: their seven tables and the reference tables. Each transaction is tied to the
 * user's session inside the database before any work runs, the tie is read back and compared, and it ends with the
 * transaction, so a pooled connection carries nothing from one user to the next. Thread-safe; every method blocks.
 */
public final class UserDatabase {
    private final ApplicationDatabase database;
    private final UserContext context;

    UserDatabase(ApplicationDatabase database, UserContext context) {
        this.database = database;
        this.context = context;
    }

    /**
     * Runs work in one transaction: committed when it returns, rolled back when it throws.
     *
     * @throws Problem {@link ProblemKind#SESSION_ENDED} if the session is locked, ended or expired, and whatever the
     *     work throws
     */
    public <T> T inTransaction(UserWork<T> work) {
        return database.inTransaction(handle -> {
            bind(handle);
            return work.run(new UserTransaction(handle, context.prefix()));
        });
    }

    /** Runs work that only reads and reveals no content, such as a count, in one transaction. */
    public <T> T read(UserWork<T> work) {
        return inTransaction(work);
    }

    private void bind(Handle handle) {
        var session = context.session();
        if (session == null) {
            throw new Problem(ProblemKind.SESSION_ENDED);
        }
        var bound = handle.createQuery("select bind_session(:token)")
                .bind("token", session.token())
                .mapTo(String.class)
                .one();
        if (!context.prefix().value().equals(bound)) {
            throw new Problem(ProblemKind.ACCESS_REFUSED);
        }
    }
}

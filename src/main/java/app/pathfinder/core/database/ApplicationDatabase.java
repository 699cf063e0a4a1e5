package app.pathfinder.core.database;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The database under the application role, which may call routines and, inside an open session, reach that session's
 * tables. Waits until the database is open. Thread-safe; every method blocks and throws
 * {@link app.pathfinder.core.problem.Problem}.
 */
public final class ApplicationDatabase {
    private final DatabaseStart start;
    private final PoolGroup group;

    /** For what is done for no user. */
    public ApplicationDatabase(DatabaseStart start) {
        this(start, PoolGroup.NOBODY);
    }

    private ApplicationDatabase(DatabaseStart start, PoolGroup group) {
        this.start = start;
        this.group = group;
    }

    /** The same on the connections for users of this group. */
    public ApplicationDatabase of(PoolGroup users) {
        return new ApplicationDatabase(start, users);
    }

    /** Runs work in one transaction: committed when it returns, rolled back when it throws. */
    public <T> T inTransaction(Function<Handle, T> work) {
        return transactions().inTransaction(work);
    }

    /** The same, and it sees everything as of one moment, besides its own changes. */
    public <T> T inStableTransaction(Function<Handle, T> work) {
        return transactions().inStableTransaction(work);
    }

    /** Runs work in one transaction in which the database refuses every change. */
    public <T> T inReadOnlyTransaction(Function<Handle, T> work) {
        return transactions().inReadOnlyTransaction(work);
    }

    private Transactions transactions() {
        return start.opened().application().of(group);
    }

    /** A call of a routine on a connection of this database. */
    public BoundStatement call(Handle handle, Routine routine) {
        return dialect().call(handle, routine);
    }

    /** How this database spells and carries the types of the users' tables. */
    public SqlDialect dialect() {
        return start.opened().dialect();
    }

    /** Closes the connections of all groups, as a locked window does; the next use opens new ones. */
    public void closeConnections() {
        start.opened().application().closeConnections();
    }
}

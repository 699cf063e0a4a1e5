package app.pathfinder.core.database;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The database under the owner's role, which has every table and routine. For provisioning, monitoring and what else
 * serves administrators; row-level security, forced on the users' tables, shows it no row of theirs. Waits until the
 * database is open. Thread-safe; every method blocks and throws {@link app.pathfinder.core.problem.Problem}.
 */
public final class OwnerDatabase {
    private final DatabaseStart start;

    /** Of the database that this start opens. */
    public OwnerDatabase(DatabaseStart start) {
        this.start = start;
    }

    /** Runs work on a connection that commits each statement by itself. */
    public <T> T withHandle(Function<Handle, T> work) {
        return start.opened().owner().withHandle(work);
    }

    /** Runs work in one transaction: committed when it returns, rolled back when it throws. */
    public <T> T inTransaction(Function<Handle, T> work) {
        return start.opened().owner().inTransaction(work);
    }

    /** Runs work that only reads, and sees everything as of one moment. */
    public <T> T inSnapshot(Function<Handle, T> work) {
        return start.opened().owner().inSnapshot(work);
    }

    /** A call of a routine on a connection of this database. */
    public BoundStatement call(Handle handle, Routine routine) {
        return start.opened().dialect().call(handle, routine);
    }
}

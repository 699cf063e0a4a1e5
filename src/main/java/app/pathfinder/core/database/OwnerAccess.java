package app.pathfinder.core.database;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/**
 * How the owner, whom what keeps users apart binds too, gets at the rows of one user: for archives only. What is opened is
 * closed in the same transaction, or given up. Without state; any thread.
 */
public interface OwnerAccess {
    /** Keeps everybody else from these tables until the transaction ends, unless they are kept from them otherwise. */
    void lock(Handle handle, Collection<String> tables);

    /** Shows the owner the rows of these tables, which are all of one user's that this prefix has. */
    void open(Handle handle, String prefix, Collection<String> tables);

    /** Shows them no more. */
    void close(Handle handle, Collection<String> tables);

    /** The same after a failure, to which another one is added: rolls back, at once, so that nobody commits what is open. */
    void giveUp(Handle handle, Throwable failure);
}

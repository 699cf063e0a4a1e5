package app.pathfinder.core.database;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/**
 * Takes the force of row-level security off inside one transaction, in which nobody else can open the tables, and puts it
 * back before that can be committed.
 */
final class PostgresOwnerAccess implements OwnerAccess {
    @Override
    public void lock(Handle handle, Collection<String> tables) {
        handle.execute("set local lock_timeout = '5s'");
        handle.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
    }

    @Override
    public void open(Handle handle, String prefix, Collection<String> tables) {
        alterAll(handle, tables, "no force row level security");
    }

    @Override
    public void close(Handle handle, Collection<String> tables) {
        alterAll(handle, tables, "force row level security");
    }

    private static void alterAll(Handle handle, Collection<String> tables, String change) {
        tables.forEach(name -> handle.execute("alter table " + name + " " + change));
    }

    @Override
    public void giveUp(Handle handle, Throwable failure) {
        try {
            handle.rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}

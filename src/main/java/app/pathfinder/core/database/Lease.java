package app.pathfinder.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One use of a connection of the application account. Whatever becomes of the work, the connection goes back rolled
 * back and as nobody's, or it is thrown away. For one thread.
 */
final class Lease {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final GroupPool pool;
    private final SessionReset reset;

    Lease(GroupPool pool, SessionReset reset) {
        this.pool = pool;
        this.reset = reset;
    }

    <T> T run(Function<Handle, T> work) {
        var handle = pool.open();
        try {
            return work.apply(handle);
        } finally {
            end(handle);
        }
    }

    private void end(Handle handle) {
        var connection = handle.getConnection();
        try {
            // The pool has thrown a connection away already that broke.
            if (!connection.isClosed()) {
                free(connection);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("A connection that could not be freed of who used it is thrown away", e);
            pool.discard(connection);
            // Closing the handle would put the connection back.
            return;
        }
        giveBack(handle);
    }

    /** The work is done by now, and its result stays what it was. */
    private static void giveBack(Handle handle) {
        try {
            handle.close();
        } catch (RuntimeException e) {
            LOG.warn("A connection could not be given back", e);
        }
    }

    private void free(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        if (connection.isReadOnly()) {
            connection.setReadOnly(false);
        }
        reset.clear(connection);
    }
}

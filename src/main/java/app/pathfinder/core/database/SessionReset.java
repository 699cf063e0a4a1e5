package app.pathfinder.core.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How an engine frees a connection of the application account of whose session it carried. Runs after each use, outside
 * of a transaction, before anybody else may have the connection. Without state; any thread.
 */
interface SessionReset {
    /**
     * Leaves the connection as nobody's.
     *
     * @throws SQLException if it is somebody's still, or that cannot be told; it is thrown away then
     */
    void clear(Connection connection) throws SQLException;
}

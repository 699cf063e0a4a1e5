package app.pathfinder.core.database.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * This program's share in the server: while one program has a lease, none stops the server. For one thread at a time.
 */
final class Lease implements AutoCloseable {
    /** The advisory lock that every program using the server shares; its number is arbitrary but fixed. */
    private static final long IN_USE = 7_061_989L;

    private final Connection connection;
    private final UseMark mark;

    private Lease(Connection connection, UseMark mark) {
        this.connection = connection;
        this.mark = mark;
    }

    static Lease take(EmbeddedFolders folders, int port, ServerSecrets secrets) throws IOException, SQLException {
        var mark = UseMark.take(folders.inUse());
        try {
            return new Lease(lock(port, secrets), mark);
        } catch (SQLException | RuntimeException e) {
            mark.close();
            throw e;
        }
    }

    private static Connection lock(int port, ServerSecrets secrets) throws SQLException {
        var connection = ServerRoles.connect(port, ServerRoles.DATABASE, ServerRoles.OWNER, secrets.owner());
        try (var limit = connection.createStatement();
                var statement = connection.prepareStatement("select pg_advisory_lock_shared(?)")) {
            limit.execute("set lock_timeout = '10s'");
            statement.setLong(1, IN_USE);
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    boolean isAlive() throws SQLException {
        return connection.isValid(5);
    }

    /** Gives the lease back and says whether it was the last one. */
    boolean release() throws IOException, SQLException {
        try (var held = this;
                var statement = held.connection.prepareStatement(
                        "select pg_advisory_unlock_shared(?), pg_try_advisory_lock(?)")) {
            statement.setLong(1, IN_USE);
            statement.setLong(2, IN_USE);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(2);
            }
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        try (mark) {
            connection.close();
        }
    }
}

package app.pathfinder.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Names the prefix to the policies, which then let this connection at the tables of that one user. That outlives the
 * transaction, so a connection that cannot be made to forget it is thrown away. Nobody is locked out here: before an archive
 * is compared, its tables are read-only.
 */
final class OracleOwnerAccess implements OwnerAccess {
    static final String BEGIN = "pf_policy.begin_work";
    static final String END = "pf_policy.end_work";

    @Override
    public void lock(Handle handle, Collection<String> tables) {
        // Nothing to do: see above.
    }

    @Override
    public void open(Handle handle, String prefix, Collection<String> tables) {
        call(handle.getConnection(), "{call " + BEGIN + "(?)}", List.of(prefix));
    }

    @Override
    public void close(Handle handle, Collection<String> tables) {
        end(handle.getConnection());
    }

    private static void end(Connection connection) {
        call(connection, "{call " + END + "()}", List.of());
    }

    private static void call(Connection connection, String text, List<String> values) {
        try (var call = connection.prepareCall(text)) {
            for (var place = 1; place <= values.size(); place++) {
                call.setString(place, values.get(place - 1));
            }
            call.execute();
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    @Override
    public void giveUp(Handle handle, Throwable failure) {
        try {
            handle.rollback();
            end(handle.getConnection());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            cut(handle.getConnection(), failure);
        }
    }

    private static void cut(Connection connection, Throwable failure) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

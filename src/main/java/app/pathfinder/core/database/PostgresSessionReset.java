package app.pathfinder.core.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A session is set for a transaction only and ends with it, so all that is left to do is to see that it has. */
final class PostgresSessionReset implements SessionReset {
    private static final String IS_NOBODYS =
            "select coalesce(current_setting('pathfinder.session_token', true), '') = ''";

    @Override
    public void clear(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(IS_NOBODYS);
                var row = statement.executeQuery()) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new SQLException("The connection still carries a session");
            }
        }
    }
}

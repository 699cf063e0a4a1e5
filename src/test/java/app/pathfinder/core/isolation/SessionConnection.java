package app.pathfinder.core.isolation;

import app.pathfinder.core.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** A plain connection of the application role in a transaction of somebody's session, as any client could make one. */
public final class SessionConnection {
    private SessionConnection() {}

    public static Connection open(TestDatabase database, UserContext context) throws SQLException {
        var connection = database.application();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select bind_session(?)")) {
            statement.setString(1, Objects.requireNonNull(context.session()).token());
            statement.execute();
        }
        return connection;
    }
}

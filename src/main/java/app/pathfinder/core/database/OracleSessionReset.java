package app.pathfinder.core.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A session is set for a connection until it is cleared, and only the trusted package can do either. */
final class OracleSessionReset implements SessionReset {
    static final String ROUTINE = "pf_session.clear_session";

    private static final String CLEAR = "{call " + ROUTINE + "()}";

    @Override
    public void clear(Connection connection) throws SQLException {
        try (var call = connection.prepareCall(CLEAR)) {
            call.execute();
        }
    }
}

package app.pathfinder.core.database;

import app.pathfinder.core.setting.OracleName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What every connection to Oracle begins with. The driver takes language and territory from the computer, and with them
 * how names sort and how numbers and days turn into text: a person's language must not decide what a package does.
 */
final class OracleSessionStart {
    /** No DDL waits long for a lock; for a locked row a statement waits until the limit of reading. */
    private static final String PARAMETERS = """
            ALTER SESSION SET DDL_LOCK_TIMEOUT = 10
            TIME_ZONE = '+00:00'
            NLS_SORT = 'BINARY'
            NLS_COMP = 'BINARY'
            NLS_NUMERIC_CHARACTERS = '.,'
            NLS_DATE_FORMAT = 'YYYY-MM-DD'
            NLS_TIMESTAMP_FORMAT = 'YYYY-MM-DD"T"HH24:MI:SS.FF6'
            """;

    private OracleSessionStart() {}

    /**
     * The statements, in order. None needs a privilege. Oracle's reference lets one statement set several parameters,
     * and says so of all but the schema, which has a statement of its own.
     */
    static List<String> statements(OracleName schema) {
        return List.of("ALTER SESSION SET CURRENT_SCHEMA = " + schema.value(), PARAMETERS);
    }

    /** Runs them. */
    static void run(Connection connection, OracleName schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements(schema)) {
                statement.execute(each);
            }
        }
    }
}

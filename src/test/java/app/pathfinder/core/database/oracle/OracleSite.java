package app.pathfinder.core.database.oracle;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where an Oracle is in which the install script has run, and the passwords of PATHFINDER and PATHFINDER_APP.
 *
 * @param address as in {@code tcp://localhost:1521/FREEPDB1}; {@code tcps} for TLS
 */
record OracleSite(URI address, String ownerPassword, String applicationPassword) {
    static final String URL = "PATHFINDER_TEST_ORACLE_URL";
    static final String OWNER = "PATHFINDER_TEST_ORACLE_OWNER";
    static final String APPLICATION = "PATHFINDER_TEST_ORACLE_APPLICATION";

    /**
     * What the environment names.
     *
     * @throws IllegalArgumentException if it names half: who names a database wants to see it tested
     */
    static OracleSite of(Map<String, String> environment) {
        return new OracleSite(
                URI.create(value(environment, URL)), value(environment, OWNER), value(environment, APPLICATION));
    }

    private static String value(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(URL + " is set, but " + name + " is not");
        }
        return value;
    }

    /** The program's settings for it, as a person writes them. */
    String settings() {
        return """
                database:
                  kind: oracle
                  host: %s
                  port: %d
                  service: %s
                  tls: %s
                """.formatted(
                        address.getHost(),
                        address.getPort(),
                        address.getPath().substring(1),
                        "tcps".equals(address.getScheme()));
    }

    /** A plain connection of the owner. */
    Connection owner() throws SQLException {
        return inSchema(connect("PATHFINDER", ownerPassword));
    }

    /** A plain connection of the application account, as any other client could make one. */
    Connection application() throws SQLException {
        return inSchema(connect("PATHFINDER_APP", applicationPassword));
    }

    /** A plain connection of any account, which may be {@code sys as sysdba}. */
    Connection connect(String account, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:oracle:thin:@" + address, account, password);
    }

    private static Connection inSchema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter session set current_schema = PATHFINDER");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}

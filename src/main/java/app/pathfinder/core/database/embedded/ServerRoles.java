package app.pathfinder.core.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Makes the two roles and the database of a new server. Runs at every start, and each statement looks first, so
 * that a first start which was cut off is finished by the next one.
 */
final class ServerRoles {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "pathfinder_owner";
    static final String APPLICATION = "pathfinder_app";
    static final String DATABASE = "pathfinder";

    private ServerRoles() {}

    static void create(int port, ServerSecrets secrets) throws SQLException {
        try (var connection = connect(port, "postgres", SUPERUSER, secrets.superuser())) {
            createRole(connection, OWNER, secrets.owner());
            createRole(connection, APPLICATION, secrets.application());
            createDatabase(connection);
            limitAccess(connection);
        }
        try (var connection = connect(port, DATABASE, SUPERUSER, secrets.superuser());
                var statement = connection.createStatement()) {
            statement.execute("revoke all on schema public from public");
        }
    }

    /** A connection of its own outside every pool, for a moment or as a lease. */
    static Connection connect(int port, String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("ApplicationName", "Pathfinder server control");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /** The names are constants of this class; the password is quoted by the server itself. */
    private static void createRole(Connection connection, String role, String password) throws SQLException {
        var missing = !exists(connection, "select 1 from pg_roles where rolname = ?", role);
        var options = "login nosuperuser nobypassrls nocreaterole nocreatedb noreplication password";
        var verb = missing ? "create" : "alter";
        try (var quote = connection.prepareStatement("select format('%s role %I %s %L', ?, ?, ?, ?)")) {
            quote.setString(1, verb);
            quote.setString(2, role);
            quote.setString(3, options);
            quote.setString(4, password);
            try (var result = quote.executeQuery();
                    var statement = connection.createStatement()) {
                result.next();
                statement.execute(result.getString(1));
            }
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        if (exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE + " owner " + OWNER);
        }
    }

    /** Also takes back what a client of the application role changed about the role itself. */
    private static void limitAccess(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter role " + APPLICATION + " reset all");
            // To see and end connections that make others wait; the owner may end no superuser's.
            statement.execute("grant pg_read_all_stats, pg_signal_backend to " + OWNER);
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}

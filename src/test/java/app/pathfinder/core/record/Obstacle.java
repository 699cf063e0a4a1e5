package app.pathfinder.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction of somebody else's that stands in the way of others until it ends. */
public final class Obstacle implements AutoCloseable {
    private static final String WAITING = "select count(*) from pg_locks where not granted and (database is null"
            + " or database = (select oid from pg_database where datname = current_database()))";

    private final Connection connection;

    private Obstacle(Connection connection) {
        this.connection = connection;
    }

    /**
     * Begins the transaction.
     *
     * @param statement in which {@code <prefix>} stands for the prefix of a user's tables
     */
    public static Obstacle put(TestDatabase database, String username, String statement) throws SQLException {
        var obstacle = new Obstacle(database.superuser());
        var prefix = obstacle.text("select schema_prefix from pf_users where username = '" + username + "'");
        obstacle.connection.setAutoCommit(false);
        try (var running = obstacle.connection.createStatement()) {
            running.execute(statement.replace("<prefix>", prefix));
        }
        return obstacle;
    }

    /** Waits until so many others wait, and ends the transaction. */
    public void giveWayTo(int others) throws SQLException, InterruptedException {
        var patience = 500;
        while (!text(WAITING).equals(Integer.toString(others))) {
            assertThat(patience--).as("looks for others that wait").isPositive();
            Thread.sleep(20);
        }
        connection.commit();
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

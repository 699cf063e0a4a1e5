package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client with the application role's password cannot make others wait for long. */
class BlockingClientTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void user() {
        database.register("john");
    }

    private Connection begun(String sql) throws SQLException {
        var connection = database.application();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 0");
            statement.execute(sql);
        }
        return connection;
    }

    private String end(String idle, String locking) throws SQLException {
        return Sql.texts(database.owner(), "select end_blocking_clients('" + idle + "', '" + locking + "')")
                .getFirst();
    }

    @Test
    void clientThatLocksAUsersTableIsEnded() throws SQLException {
        try (var client = begun("lock table user_john_messages in access exclusive mode")) {
            assertThat(end("1 hour", "1 hour")).isEqualTo("0");
            assertThat(end("1 hour", "0 seconds")).isEqualTo("1");
            await().until(() -> !client.isValid(1));
        }
        assertThat(Sql.texts(
                        database.owner(), "select details ->> 'reason' from pf_audit_log where action = 'END_CLIENT'"))
                .containsExactly("locks");
    }

    @Test
    void clientThatLeavesATransactionLyingIsEnded() throws SQLException {
        try (var client = begun("select * from submit_login('john', '')")) {
            assertThat(end("0 seconds", "1 hour")).isEqualTo("1");
            await().until(() -> !client.isValid(1));
        }
    }

    @Test
    void clientThatWorksIsLeftAlone() throws SQLException {
        try (var client = begun("select count(*) from user_john_messages")) {
            assertThat(end("1 hour", "0 seconds")).isEqualTo("0");
            assertThat(client.isValid(1)).isTrue();
        }
    }
}

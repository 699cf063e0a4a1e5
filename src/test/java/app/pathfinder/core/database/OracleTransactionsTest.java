package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a server that has the same statement and levels, since there is no Oracle here. */
class OracleTransactionsTest {
    private static final String CHANGE = "create temporary table changed (id integer)";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void aReadOnlyTransactionRefusesEveryChangeAndTheNextOneDoesNot() throws SQLException {
        try (var connection = OracleTransactions.on(DATABASE.owner())) {
            connection.setReadOnly(true);
            assertThat(connection.isReadOnly()).isTrue();
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> change(connection)).isInstanceOf(SQLException.class);
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
            connection.setAutoCommit(false);
            change(connection);
            connection.rollback();
        }
    }

    @Test
    void repeatableReadIsWhatOracleCallsSerializable() throws SQLException {
        try (var connection = OracleTransactions.on(DATABASE.owner())) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void failuresComeOutAsTheDriverThrewThem() throws SQLException {
        var connection = OracleTransactions.on(DATABASE.owner());
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
    }

    private static void change(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CHANGE);
        }
    }
}

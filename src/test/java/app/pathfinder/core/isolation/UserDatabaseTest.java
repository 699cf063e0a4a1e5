package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserDatabaseTest {
    private static final String INSERT = """
            insert into <conversations> (conversation_id, message_count, pinned, archived, created_at, updated_at,
                row_version)
            values (:id, 0, false, false, now(), now(), 1)
            """;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void sameIdsOfTwoUsersAreTwoRows() {
        var john = database.databaseOf(database.register("john"));
        var johnDoe = database.databaseOf(database.register("john_doe"));
        insert(john, "same");
        assertThat(conversations(johnDoe)).isZero();
        insert(johnDoe, "same");
        assertThat(conversations(john)).isEqualTo(1);
        assertThat(john.<Integer>inTransaction(
                        tx -> tx.update("delete from <conversations>").execute()))
                .isEqualTo(1);
        assertThat(conversations(johnDoe)).isEqualTo(1);
    }

    @Test
    void failedWorkLeavesNeitherRowNorAudit() throws SQLException {
        var john = database.databaseOf(database.register("john"));
        assertThatThrownBy(() -> john.inTransaction(tx -> {
                    tx.update(INSERT).bind("id", "lost").execute();
                    tx.audit(new AuditEvent(AuditAction.CREATE, "conversation", "lost", Map.of()));
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INTERNAL));
        assertThat(conversations(john)).isZero();
        assertThat(auditRows("lost")).isZero();
        john.inTransaction(tx -> {
            tx.update(INSERT).bind("id", "kept").execute();
            tx.audit(new AuditEvent(AuditAction.CREATE, "conversation", "kept", Map.of("count", 1)));
            return true;
        });
        assertThat(auditRows("kept")).isEqualTo(1);
    }

    private long auditRows(String resource) throws SQLException {
        try (var owner = database.owner();
                var query = owner.prepareStatement("select count(*) from pf_audit_log where resource_id = ?")) {
            query.setString(1, resource);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from user_john_doe_messages",
                "select * from pathfinder.USER_john_doe_messages",
                "select * from pf_users",
                "select set_config('pathfinder.session_token', 'x', false)",
                "select current_setting('pathfinder.session_token')",
                "rollback",
                "set role pathfinder_owner"
            })
    void refusesSqlThatSpellsWhatIsNotTheUsers(String sql) {
        var john = database.databaseOf(database.register("john"));
        assertThatThrownBy(() -> john.read(tx -> tx.query(sql))).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> john.read(tx -> tx.update(sql)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATableThatDoesNotExist() {
        var john = database.databaseOf(database.register("john"));
        assertThatThrownBy(() -> john.read(tx -> tx.query("select 1 from <passwords>")
                        .mapTo(Integer.class)
                        .list()))
                .hasCauseInstanceOf(UnableToCreateStatementException.class);
    }

    private static void insert(UserDatabase owner, String id) {
        owner.inTransaction(tx -> tx.update(INSERT).bind("id", id).execute());
    }

    private static long conversations(UserDatabase owner) {
        return owner.read(tx -> tx.query("select count(*) from <conversations>")
                .mapTo(Long.class)
                .one());
    }
}

package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert;
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
                        event(AuditAction.DELETE, "same"),
                        tx -> tx.statement("delete from <conversations>").execute()))
                .isEqualTo(1);
        assertThat(conversations(johnDoe)).isEqualTo(1);
    }

    @Test
    void failedWorkLeavesNeitherRowNorAudit() throws SQLException {
        var john = database.databaseOf(database.register("john"));
        assertThatThrownBy(() -> john.inTransaction(event(AuditAction.CREATE, "lost"), tx -> {
                    tx.statement(INSERT).bind("id", "lost").execute();
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INTERNAL));
        assertThat(conversations(john)).isZero();
        assertThat(auditRows("lost", "success")).isZero();
        assertThat(auditRows("lost", "not success and error_message = 'INTERNAL'"))
                .isEqualTo(1);
        insert(john, "kept");
        assertThat(auditRows("kept", "success")).isEqualTo(1);
        assertThat(auditRows("kept", "not success")).isZero();
    }

    @Test
    void whatTheDatabaseRefusesLeavesARowOfItsOwn() throws SQLException {
        var john = database.databaseOf(database.register("john"));
        insert(john, "twice");
        assertThatThrownBy(() -> insert(john, "twice")).isInstanceOf(Problem.class);
        assertThat(auditRows("twice", "success")).isEqualTo(1);
        assertThat(auditRows("twice", "not success")).isEqualTo(1);
    }

    @Test
    void whatOnlyCountsCannotChange() {
        var john = database.databaseOf(database.register("john"));
        assertThatThrownBy(() -> john.count(
                        tx -> tx.statement(INSERT).bind("id", "sneaky").execute()))
                .isInstanceOf(Problem.class);
        insert(john, "afterwards");
        assertThat(conversations(john)).isEqualTo(1);
    }

    /** By the program's wall alone: with the database's policies in place, those would refuse it too. */
    @Test
    void contextWhosePrefixIsNotItsSessionsIsRefused() throws SQLException {
        var john = database.register("john");
        var johnDoe = database.register("john_doe");
        BrokenGateways.takeSecondWallDown(database);
        var forged = new UserContext(
                john.userId(),
                john.username(),
                john.displayName(),
                john.role(),
                johnDoe.prefix(),
                false,
                Objects.requireNonNull(john.session()));
        assertThatThrownBy(() -> insert(database.databaseOf(forged), "crossed"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.ACCESS_REFUSED));
        assertThat(conversations(database.databaseOf(johnDoe))).isZero();
        assertThat(auditRows("crossed", "not success and error_message = 'ACCESS_REFUSED'"))
                .isEqualTo(1);
    }

    @Test
    void aSessionThatEndsInTheMiddleOfWorkIsSaidToHaveEnded() throws SQLException {
        var context = database.register("john");
        var john = database.databaseOf(context);
        insert(john, "kept");
        assertSessionEnded(() -> john.count(tx -> {
            logOutElsewhere(context);
            return tx.statement("select count(*) as number from <conversations>")
                    .one(row -> row.longNumber("number"));
        }));

        var again = database.logIn("john");
        var johnAgain = database.databaseOf(again);
        assertSessionEnded(() -> johnAgain.inTransaction(event(AuditAction.CREATE, "late"), tx -> {
            logOutElsewhere(again);
            return tx.statement(INSERT).bind("id", "late").execute();
        }));
        assertThat(auditRows("late", "not success and error_message = 'SESSION_ENDED'"))
                .isEqualTo(1);

        var third = database.logIn("john");
        var johnThird = database.databaseOf(third);
        assertSessionEnded(() -> johnThird.inTransaction(event(AuditAction.READ, "kept"), tx -> {
            logOutElsewhere(third);
            throw new Problem(ProblemKind.RECORD_GONE);
        }));
    }

    /** As the database sees it: the context of the program at work here still has its token. */
    private void logOutElsewhere(UserContext context) {
        var token = Objects.requireNonNull(context.session()).token();
        try (var owner = database.owner();
                var close = owner.prepareStatement("select close_session(?, 'ended elsewhere')")) {
            close.setString(1, token);
            close.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSessionEnded(ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.SESSION_ENDED));
    }

    private static AuditEvent event(AuditAction action, String id) {
        return AuditEvent.of(action, new AuditedResource("conversation", "conversations"), id);
    }

    private long auditRows(String resource, String condition) throws SQLException {
        try (var owner = database.owner();
                var query = owner.prepareStatement(
                        "select count(*) from pf_audit_log where resource_id = ? and " + condition)) {
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
                "select 1; select 2",
                "set role pathfinder_owner",
                "alter session set current_schema = pathfinder",
                "call dbms_session.set_context('PATHFINDER_SESSION', 'SESSION_ID', '0')"
            })
    void refusesSqlThatSpellsWhatIsNotTheUsers(String sql) {
        var john = database.databaseOf(database.register("john"));
        assertThatThrownBy(() -> john.count(tx -> tx.statement(sql)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesRoutinesThatAreNotAboutTheAccountItself() {
        var john = database.databaseOf(database.register("john"));
        var ofTheAccount = EnumSet.of(
                Routine.CHANGE_PASSWORD,
                Routine.DELETE_MY_ACCOUNT,
                Routine.END_MY_SESSIONS,
                Routine.MY_SESSIONS,
                Routine.MY_AUDIT);
        assertThat(EnumSet.complementOf(ofTheAccount))
                .allSatisfy(routine -> assertThatThrownBy(() -> john.callRoutine(tx -> tx.call(routine)))
                        .hasRootCauseInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void refusesATableThatDoesNotExist() {
        var john = database.databaseOf(database.register("john"));
        assertThatThrownBy(() -> john.count(tx ->
                        tx.statement("select 1 as number from <passwords>").list(row -> row.number("number"))))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static void insert(UserDatabase owner, String id) {
        owner.inTransaction(
                event(AuditAction.CREATE, id),
                tx -> tx.statement(INSERT).bind("id", id).execute());
    }

    private static long conversations(UserDatabase owner) {
        return owner.count(tx ->
                tx.statement("select count(*) as number from <conversations>").one(row -> row.longNumber("number")));
    }
}

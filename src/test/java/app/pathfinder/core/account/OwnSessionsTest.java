package app.pathfinder.core.account;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.Sessions;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ContractDatabase;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostgreSQL, in every build, with a database of its own for each test. */
class OwnSessionsTest extends OwnSessionsContract {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Override
    protected ContractDatabase database() {
        return database;
    }

    private OwnSessions sessionsOf(UserContext context) {
        return new OwnSessions(database.databaseOf(context));
    }

    private void change(String sql) throws SQLException {
        Sql.run(database.superuser(), sql);
    }

    @Test
    void sessionEndsAfterTwelveHoursWhateverOneDoes() throws SQLException {
        var john = database.register("john");
        change("update pf_user_sessions set expires_at = now() - interval '1 second'");
        assertProblem(ProblemKind.SESSION_ENDED, () -> sessionsOf(john).list());
        assertThat(database.get(Sessions.class).touch(john)).isFalse();
    }

    @Test
    void sessionEndsWhenNothingIsHeardOfItFor15Minutes() throws SQLException {
        var john = database.register("john");
        change("update pf_user_sessions set last_seen_at = now() - interval '14 minutes'");
        assertThat(sessionsOf(john).list()).hasSize(1);
        change("update pf_user_sessions set last_seen_at = now() - interval '15 minutes 1 second'");
        assertProblem(ProblemKind.SESSION_ENDED, () -> sessionsOf(john).list());
    }

    @Test
    void sessionOfAnAccountThatIsNotActiveOpensNothing() throws SQLException {
        var john = database.register("john");
        change("update pf_users set account_status = 'inactive' where username = 'john'");
        assertProblem(ProblemKind.SESSION_ENDED, () -> sessionsOf(john).list());
    }

    @Test
    void signOfLifeKeepsASessionOpen() throws SQLException {
        var john = database.register("john");
        change("update pf_user_sessions set last_seen_at = now() - interval '14 minutes'");
        assertThat(database.get(Sessions.class).touch(john)).isTrue();
        assertThat(Sql.texts(
                        database.superuser(),
                        "select 1 from pf_user_sessions where ended_at is null and last_seen_at > now() - interval '1 minute'"
                                + " and user_id = '" + john.userId() + "'"))
                .hasSize(1);
    }

    @Test
    void whatEndedByItselfIsMarkedAndWrittenDown() throws SQLException {
        database.register("john");
        database.logIn("john");
        database.logIn("john");
        change("update pf_user_sessions set expires_at = now() - interval '1 hour', last_seen_at = now() - interval"
                + " '61 minutes' where session_id = (select max(session_id::text)::uuid from pf_user_sessions)");
        change("update pf_user_sessions set last_seen_at = now() - interval '1 hour' where expires_at > now()");
        assertThat(Sql.texts(database.owner(), "select expire_sessions()")).containsExactly("3");
        assertThat(Sql.texts(database.owner(), "select expire_sessions()")).containsExactly("0");
        assertThat(Sql.texts(database.owner(), "select end_reason from pf_user_sessions order by end_reason"))
                .containsExactly("expired", "idle", "idle");
        assertThat(Sql.texts(
                        database.owner(),
                        "select details ->> 'reason' from pf_audit_log where action = 'END_SESSION' order by 1"))
                .containsExactly("expired", "idle", "idle");
    }

    @Test
    void showsWhoLookedAtOnesDataAndNothingOfOthers() throws SQLException {
        var john = database.register("john");
        var noor = database.register("noor");
        change("insert into pf_audit_log (audit_id, occurred_at, user_id, actor_id, action, success) values ('"
                + UUID.randomUUID() + "', now(), '" + john.userId() + "', '" + noor.userId()
                + "', 'ISOLATION_PROOF', true)");
        var newest = sessionsOf(john).accesses(null, 1);
        assertThat(newest).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("ISOLATION_PROOF");
            assertThat(entry.actorName()).isEqualTo("noor");
            assertThat(entry.byMe()).isFalse();
        });
        assertThat(sessionsOf(john).accesses(newest.getFirst(), 100))
                .extracting(AccessEntry::action)
                .containsExactly("LOGIN", "CREATE_SCHEMA", "REGISTER");
        assertThat(sessionsOf(noor).accesses(null, 100))
                .extracting(AccessEntry::action)
                .doesNotContain("ISOLATION_PROOF");
    }
}

package app.pathfinder.core.audit.alert;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule just below its limit, where it is silent, and at it. */
class AlertServiceTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private String john = "";

    @BeforeEach
    void user() {
        john = database.register("john").userId().toString();
    }

    private AlertService alerts() {
        return database.get(AlertService.class);
    }

    private List<AlertRule> raised() {
        alerts().scan();
        return alerts().list(null, null, 100).stream().map(SecurityAlert::rule).toList();
    }

    /** Rows of the trail within one minute of this hour, half an hour past the last full ten minutes at most. */
    private void rows(int count, String columns, String values) throws SQLException {
        Sql.run(
                database.superuser(),
                "insert into pf_audit_log (audit_id, occurred_at, success, " + columns + ") select gen_random_uuid(),"
                        + " date_bin('10 minutes', now(), timestamptz '2000-01-01'), " + values
                        + " from generate_series(1, " + count + ")");
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1", "30, 1"})
    void triesOfPasswordsForOneAccount(int tries, int alerts) throws SQLException {
        rows(tries, "action, user_id", "false, 'LOGIN', '" + john + "'");
        assertThat(raised()).hasSize(alerts).allMatch(rule -> rule == AlertRule.REFUSED_LOGINS);
    }

    @ParameterizedTest
    @CsvSource({"19, 0", "20, 1"})
    void triesOfPasswordsFromOneAddress(int tries, int alerts) throws SQLException {
        rows(tries, "action, ip_address", "false, 'LOGIN', '10.1.2.3'");
        rows(10, "action, ip_address", "false, 'LOGIN', '10.1.2.4'");
        assertThat(raised()).hasSize(alerts).allMatch(rule -> rule == AlertRule.REFUSED_LOGINS);
    }

    @Test
    void refusedAccessOnceIsEnough() throws SQLException {
        rows(
                1,
                "action, user_id, actor_id, error_message",
                "false, 'READ', '" + john + "', '" + john + "', 'STALE_RECORD'");
        assertThat(raised()).isEmpty();
        rows(
                1,
                "action, user_id, actor_id, error_message",
                "false, 'READ', '" + john + "', '" + john + "', 'ACCESS_REFUSED'");
        assertThat(raised()).containsExactly(AlertRule.REFUSED_ACCESS);
        var alert = alerts().list(true, null, 1).getFirst();
        assertThat(alert.username()).isEqualTo("john");
        assertThat(alert.rule().severity()).isEqualTo(AlertRule.Severity.HIGH);
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 1"})
    void readingMuchInAnHour(int lists, int alerts) throws SQLException {
        rows(
                lists,
                "action, user_id, actor_id, details",
                "true, 'LIST', '" + john + "', '" + john + "', '{\"count\": 10000}'");
        assertThat(raised()).hasSize(alerts).allMatch(rule -> rule == AlertRule.MASS_READ);
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1"})
    void exportingAgainAndAgain(int exports, int alerts) throws SQLException {
        rows(exports, "action, user_id, actor_id", "true, 'EXPORT', '" + john + "', '" + john + "'");
        assertThat(raised()).hasSize(alerts).allMatch(rule -> rule == AlertRule.MASS_EXPORT);
    }

    @ParameterizedTest
    @CsvSource({"19, 9, 0", "20, 9, 1", "20, 1, 0"})
    void loggingInAtAnUnusualHour(int earlier, int hoursApart, int alerts) throws SQLException {
        Sql.run(
                database.superuser(),
                "update pf_user_sessions set client_host = 'desk'; insert into pf_user_sessions (session_id, user_id,"
                        + " token_hash, opened_at, last_seen_at, expires_at, client_host) select gen_random_uuid(), '"
                        + john + "', sha256(uuid_send(gen_random_uuid())), now() - n * interval '1 day' - " + hoursApart
                        + " * interval '1 hour', now(), now(), 'desk' from generate_series(1, " + earlier + ") n");
        assertThat(raised()).hasSize(alerts).allMatch(rule -> rule == AlertRule.UNUSUAL_HOUR);
    }

    @Test
    void loggingInFromANewComputer() throws SQLException {
        Sql.run(database.superuser(), "update pf_user_sessions set client_host = 'desk'");
        assertThat(raised()).as("the first computer is not a new one").isEmpty();
        database.logIn("john");
        assertThat(raised()).containsExactly(AlertRule.NEW_MACHINE);
        database.logIn("john");
        assertThat(raised()).as("it is known now").hasSize(1);
    }

    @Test
    void connectionThatWasEnded() throws SQLException {
        rows(3, "action", "true, 'END_CLIENT'");
        assertThat(raised()).containsExactly(AlertRule.BLOCKING_CLIENT);
    }

    @Test
    void trailThatIsBrokenIsRaisedOnceADay() {
        alerts().raiseTrailBroken(ProblemKind.AUDIT_ANCHOR_DISAGREES);
        alerts().raiseTrailBroken(ProblemKind.AUDIT_ANCHOR_DISAGREES);
        assertThat(raised()).containsExactly(AlertRule.TRAIL_BROKEN);
    }

    @Test
    void sameAlertIsRaisedOnce() throws SQLException {
        rows(5, "action, user_id", "false, 'LOGIN', '" + john + "'");
        assertThat(alerts().scan()).isEqualTo(1);
        assertThat(alerts().scan()).isZero();
        assertThat(alerts().countOpen()).isEqualTo(1);
    }

    @Test
    void isAcknowledgedWithANoteOnce() throws SQLException {
        UserContext admin = database.logIn("admin");
        rows(5, "action, user_id", "false, 'LOGIN', '" + john + "'");
        raised();
        var alert = alerts().list(true, null, 10).getFirst();
        assertProblem(ProblemKind.INVALID_INPUT, () -> alerts().acknowledge(alert.id(), "  ", admin.userId()));
        alerts().acknowledge(alert.id(), "John forgot his password.", admin.userId());
        assertProblem(ProblemKind.STALE_RECORD, () -> alerts().acknowledge(alert.id(), "Me too.", admin.userId()));
        assertProblem(ProblemKind.RECORD_GONE, () -> alerts().acknowledge(UUID.randomUUID(), "What?", null));
        assertThat(alerts().list(true, null, 10)).isEmpty();
        assertThat(alerts().list(false, null, 10)).singleElement().satisfies(closed -> {
            assertThat(closed.note()).isEqualTo("John forgot his password.");
            assertThat(closed.acknowledgedBy()).isEqualTo("admin");
        });
        assertThat(Sql.texts(database.owner(), "select resource_id from pf_audit_log where action = 'ACKNOWLEDGE'"))
                .containsExactly(alert.id().toString());
    }

    @Test
    void pagesHoldEachAlertOnce() throws SQLException {
        Sql.run(
                database.superuser(),
                "insert into pf_security_alerts (alert_id, raised_at, rule, severity, evidence, subject) select"
                        + " gen_random_uuid(), timestamptz '2026-01-01', 'NEW_MACHINE', 'low', '{}', n::text from"
                        + " generate_series(1, 7) n");
        var first = alerts().list(null, null, 4);
        var second = alerts().list(null, first.getLast(), 4);
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    }
}

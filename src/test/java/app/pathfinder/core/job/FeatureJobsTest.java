package app.pathfinder.core.job;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.audit.AuditBench;
import app.pathfinder.core.audit.alert.AlertRule;
import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.audit.alert.SecurityAlert;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the jobs of the features do in a run. */
class FeatureJobsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final AuditBench trail = new AuditBench(database);

    @BeforeEach
    void somebodyIsThere() {
        database.register("john");
    }

    private Map<String, Long> run(String job) {
        return database.get(JobBook.class).get(job).run(Progress.NONE).counts();
    }

    @Test
    void endsSessionsThatRanOut() throws SQLException {
        Sql.run(database.superuser(), "update pf_user_sessions set expires_at = now()");
        assertThat(run("expire-sessions")).isEqualTo(Map.of("sessions", 1L));
        assertThat(trail.text("select count(*) from pf_user_sessions where ended_at is null"))
                .isEqualTo("0");
        assertThat(run("expire-sessions")).isEqualTo(Map.of("sessions", 0L));
    }

    @Test
    void raisesAlerts() throws SQLException {
        Sql.run(
                database.superuser(),
                "insert into pf_audit_log (audit_id, occurred_at, action, success)"
                        + " values (gen_random_uuid(), now(), 'END_CLIENT', true)");
        assertThat(run("alerts")).isEqualTo(Map.of("alerts", 1L));
        assertThat(database.get(AlertService.class).countOpen()).isEqualTo(1);
    }

    @Test
    void endsClientsThatMakeOthersWait() throws SQLException {
        try (var client = database.application()) {
            client.setAutoCommit(false);
            try (var statement = client.createStatement()) {
                statement.execute("set idle_in_transaction_session_timeout = 0");
                statement.execute("lock table user_john_messages in access exclusive mode");
            }
            assertThat(run("end-blocking-clients")).as("not yet").isEqualTo(Map.of("connections", 0L));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> run("end-blocking-clients").equals(Map.of("connections", 1L)));
            await().until(() -> !client.isValid(1));
        }
    }

    @Test
    void sealsTheTrail() throws SQLException {
        var unsealed = Long.parseLong(trail.text("select count(*) from pf_audit_log where seal_id is null"));
        assertThat(unsealed).isPositive();
        assertThat(run("seal")).isEqualTo(Map.of("rows", unsealed));
        assertThat(run("seal")).isEqualTo(Map.of("rows", 0L));
    }

    @Test
    void trailThatWasCutOffFailsAndRaisesAnAlert() throws SQLException {
        trail.seal();
        trail.run("delete from pf_audit_log");
        trail.run("delete from pf_audit_seals");
        assertProblem(ProblemKind.AUDIT_ANCHOR_DISAGREES, () -> run("seal"));
        assertThat(database.get(AlertService.class).list(true, null, 10))
                .extracting(SecurityAlert::rule)
                .contains(AlertRule.TRAIL_BROKEN);
    }

    @Test
    void renewsFigures() {
        assertThat(run("statistics")).isEqualTo(Map.of("users", 2L, "tables", 14L));
    }

    @Test
    void repairsWhatDiffers() throws SQLException {
        assertThat(run("reconcile")).containsEntry("users", 2L).containsEntry("repaired", 0L);
        Sql.run(database.owner(), "drop index user_john_profile_summaries_ix1");
        assertThat(run("reconcile")).containsEntry("repaired", 1L);
        assertThat(run("reconcile")).containsEntry("repaired", 0L);
    }

    @Test
    void marksWhoHasNotBeenHereForLongAndClearsUp() throws SQLException {
        assertThat(run("clean-up")).isEqualTo(Map.of("runs", 0L, "inactive", 0L));
        Sql.run(
                database.owner(),
                "update pf_users set created_at = now() - interval '2 years', last_login = null,"
                        + " status_changed_at = now() - interval '2 years' where username = 'john';"
                        + " insert into pf_runs (run_id, kind, state, started_at, lease_until) values"
                        + " (gen_random_uuid(), 'archive', 'running', now() - interval '1 day', now() - interval '1 day')");
        assertThat(run("clean-up")).isEqualTo(Map.of("runs", 1L, "inactive", 1L));
        assertThat(trail.text("select account_status from pf_users where username = 'john'"))
                .isEqualTo("inactive");
        assertThat(trail.text("select schema_created from pf_users where username = 'john'"))
                .as("archiving is begun by a person")
                .isEqualTo("Y");
    }

    @Test
    void makesTablesThatAreLackingAndSomeAhead() throws SQLException {
        Sql.run(
                database.owner(),
                "select drop_user_schema(user_id, null) from pf_users where username = 'john';"
                        + " update pf_users set schema_version = 0, schema_dropped_at = null where username = 'john'");
        assertThat(run("create-missing")).isEqualTo(Map.of("done", 1L, "failed", 0L));
        assertThat(run("create-missing")).isEqualTo(Map.of("done", 0L, "failed", 0L));
        assertThat(run("refill")).isEqualTo(Map.of("sets", 3L));
        assertThat(run("refill")).isEqualTo(Map.of("sets", 0L));
    }

    @Test
    void bringsWorkOfDeadProgramsToItsEnd() throws SQLException {
        assertThat(run("finish-batches")).isEqualTo(Map.of("batches", 0L));
        Sql.run(
                database.owner(),
                "insert into pf_batches (batch_id, kind, state, created_at, runner, lease_until) values"
                        + " (gen_random_uuid(), 'upgrade', 'running', now(), gen_random_uuid(), now() - interval '1 s')");
        assertThat(run("finish-batches")).isEqualTo(Map.of("batches", 1L));
    }
}

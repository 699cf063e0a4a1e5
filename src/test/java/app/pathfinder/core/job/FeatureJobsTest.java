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
        assertThat(run("expire-sessions")).isEqualTo(Map.of("sessions", 2L));
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
    void countsWhatDiffers() throws SQLException {
        assertThat(run("drift")).isEqualTo(Map.of("users", 2L, "outdated", 0L, "deviations", 0L));
        Sql.run(database.owner(), "drop index user_john_profile_summaries_ix1");
        assertThat(run("drift")).containsEntry("deviations", 1L);
    }
}

package app.pathfinder.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.audit.alert.AlertRule;
import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.audit.alert.SecurityAlert;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditWatchTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final AuditBench trail = new AuditBench(database);

    private AuditWatch watch() {
        return database.get(AuditWatch.class);
    }

    @BeforeEach
    void somebodyIsThere() {
        database.register("john");
    }

    @AfterEach
    void close() {
        watch().close();
    }

    private String unsealed() throws SQLException {
        return trail.text("select count(*) from pf_audit_log where seal_id is null");
    }

    @Test
    void sealsAtOnceAndWhenSomebodyLogsOut() {
        watch().start();
        await().until(() -> unsealed().equals("0"));
        database.logIn("john");
        watch().sealSoon();
        await().until(() -> unsealed().equals("0"));
    }

    @Test
    void sealsWhatIsLeftWhenTheProgramEnds() throws SQLException {
        watch().start();
        await().until(() -> unsealed().equals("0"));
        database.logIn("john");
        watch().close();
        assertThat(unsealed()).isEqualTo("0");
    }

    @Test
    void trailThatWasCutOffRaisesAnAlert() throws SQLException {
        trail.seal();
        trail.run("delete from pf_audit_log");
        trail.run("delete from pf_audit_seals");
        watch().start();
        await().until(() -> database.get(AlertService.class).list(true, null, 10).stream()
                .map(SecurityAlert::rule)
                .anyMatch(rule -> rule == AlertRule.TRAIL_BROKEN));
    }
}

package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.alert.AlertRule;
import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertsCommandTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private CommandBench.Outcome run(String... arguments) {
        return CommandBench.on(database, arguments);
    }

    @Test
    void looksThroughTheTrailBeforeItLists() {
        for (var i = 0; i < 5; i++) {
            assertThat(run("audit", "export", folder.resolve("trail.csv").toString(), "--format", "csv")
                            .code())
                    .isZero();
        }

        var outcome = run("alerts", "list");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("SEVERITY", "medium", "Exported 5 times within an hour", "1 open alert");
    }

    @Test
    void anAlertIsAcknowledgedOnce() throws IOException {
        database.get(AlertService.class).raiseTrailBroken(ProblemKind.AUDIT_ANCHOR_DISAGREES);
        var alert = new ObjectMapper()
                .readTree(run("alerts", "list", "--json").out())
                .get(0);
        assertThat(alert.get("rule").asText()).isEqualTo("trailBroken");
        assertThat(alert.get("severity").asText()).isEqualTo("high");
        assertThat(alert.get("evidence").isObject()).isTrue();
        assertThat(alert.get("acknowledgedAt").isNull()).isTrue();
        var id = alert.get("id").asText();

        assertThat(run("alerts", "acknowledge", id, "--note", " ").code()).isEqualTo(1);
        assertThat(run("alerts", "acknowledge", id, "--note", "A backup was restored")
                        .code())
                .isZero();

        assertThat(run("alerts", "list").out()).contains("No open alerts");
        assertThat(run("alerts", "list", "--all").out())
                .contains("by the command line: A backup was restored", "1 alert");
        var twice = run("alerts", "acknowledge", id, "--note", "again");
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("acknowledged it already");
    }

    @Test
    void anAlertThatDoesNotExistIsASentence() {
        var outcome = run("alerts", "acknowledge", "0199c3f2-5a1e-7cc0-9d4b-2f8e61b0a7d3", "--note", "x");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("there is none with this id");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasASentence(AlertRule rule) {
        assertThat(Messages.english().text("cli.alerts.rule." + rule, "1", "2"))
                .isNotBlank()
                .doesNotContain("{");
    }
}

package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.AuditBench;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobsCommandTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void somebodyIsThere() {
        database.register("john");
    }

    private CommandBench.Outcome run(String... arguments) {
        return CommandBench.on(database, arguments);
    }

    private static JsonNode json(CommandBench.Outcome outcome) throws IOException {
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return new ObjectMapper().readTree(outcome.out());
    }

    private JsonNode listed(String job) throws IOException {
        for (var each : json(run("jobs", "list", "--json"))) {
            if (each.get("job").asText().equals(job)) {
                return each;
            }
        }
        throw new AssertionError(job);
    }

    @Test
    void runsAJobAndTellsWhatItDid() throws IOException {
        var outcome = run("jobs", "run", "drift");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).startsWith("drift: done: ").contains("users 2", "deviations 0");
        var again = json(run("jobs", "run", "statistics", "--json"));
        assertThat(again.get("state").asText()).isEqualTo("done");
        assertThat(again.get("counts").get("users").isIntegralNumber()).isTrue();

        var history = run("jobs", "history");
        assertThat(history.out()).contains("STARTED", "drift", "statistics", "done: ", "2 runs");
        assertThat(json(run("jobs", "history", "drift", "--json"))).hasSize(1);
        assertThat(run("jobs", "history", "--limit", "1").err()).contains("the newest 1");
    }

    @Test
    void failureIsSaidWithItsCode() throws SQLException {
        var trail = new AuditBench(database);
        trail.seal();
        trail.run("delete from pf_audit_log");
        trail.run("delete from pf_audit_seals");

        var outcome = run("jobs", "run", "seal");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .containsPattern("seal: failed: AUDIT_ANCHOR_DISAGREES \\(code [0-9A-F]{6} in the log\\)");
    }

    @Test
    void askingWaitsForNobody() throws IOException {
        var outcome = run("jobs", "run", "drift", "--no-wait");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("as soon as a program that runs jobs takes it");
        assertThat(listed("drift").get("lastRun").get("state").asText()).isEqualTo("waiting");
        assertThat(run("jobs", "list").out()).contains("waiting", "due");
    }

    @Test
    void listsWhenTheyRun() throws IOException {
        var outcome = run("jobs", "list");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().toList().getFirst())
                .startsWith("JOB")
                .contains("SCHEDULE", "LAST RUN", "OUTCOME", "NEXT RUN");
        assertThat(outcome.out()).contains("expire-sessions", "every PT1M", "never");
        assertThat(ImmutableList.copyOf(listed("drift").fieldNames()))
                .containsExactly("job", "schedule", "defaultSchedule", "enabled", "running", "nextRunAt", "lastRun");
    }

    @Test
    void changesWhenTheyRun() throws IOException {
        assertThat(run("jobs", "set-schedule", "drift", "daily", "03:00", "Europe/Berlin")
                        .out())
                .contains("drift runs daily 03:00 Europe/Berlin.");
        assertThat(listed("drift").get("schedule").asText()).isEqualTo("daily 03:00 Europe/Berlin");
        assertThat(listed("drift").get("defaultSchedule").asBoolean()).isFalse();
        assertThat(run("jobs", "set-schedule", "drift", "cron 0 3 * * MON UTC").code())
                .isZero();
        assertThat(listed("drift").get("schedule").asText()).isEqualTo("cron 0 3 * * MON UTC");
        assertThat(run("jobs", "set-schedule", "drift", "default").out()).contains("that it comes with");
        assertThat(listed("drift").get("defaultSchedule").asBoolean()).isTrue();

        assertThat(run("jobs", "disable", "drift").code()).isZero();
        assertThat(listed("drift").get("enabled").asBoolean()).isFalse();
        assertThat(run("jobs", "list").out()).contains("(disabled)");
        assertThat(run("jobs", "enable", "drift").code()).isZero();
        assertThat(listed("drift").get("enabled").asBoolean()).isTrue();
    }

    @Test
    void whatIsNoScheduleIsRefusedInASentence() throws IOException {
        var outcome = run("jobs", "set-schedule", "drift", "whenever");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("no schedule for a job", "daily 03:00");
        assertThat(listed("drift").get("defaultSchedule").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run peal", "enable peal", "disable peal", "set-schedule peal every 10m", "history peal"})
    void whatIsNoJobIsRefusedInASentence(String command) {
        var outcome = run(("jobs " + command).split(" ", -1));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("There is no job peal", "pathfinder jobs list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jobs", "jobs run", "jobs set-schedule drift", "jobs history --limit 0", "jobs serve drift"})
    void wrongUseIsToldApart(String command) {
        assertThat(run(command.split(" ", -1)).code()).isEqualTo(2);
    }
}

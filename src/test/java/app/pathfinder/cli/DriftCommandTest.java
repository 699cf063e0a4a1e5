package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DriftCommandTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private CommandBench.Outcome run(String... arguments) {
        return CommandBench.on(database, arguments);
    }

    @Test
    void saysThatAllIsAsItShouldBe() {
        database.register("john");

        var outcome = run("drift");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out().strip()).isEqualTo("2 table sets compared, no deviation.");
    }

    @Test
    void listsWhatDiffersAndFails() throws SQLException, IOException {
        database.register("john");
        Sql.run(
                database.owner(),
                "drop index user_john_profile_summaries_ix1; create table user_nobody_messages (id integer)");

        var outcome = run("drift");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("USERNAME", "profile_summaries", "other indexes than it should have")
                .contains("(nobody)", "user_nobody_messages", "named like a user's, but never was one")
                .contains("2 table sets compared, 2 deviations.");

        var json = run("drift", "--json");
        assertThat(json.code()).isEqualTo(1);
        var report = new ObjectMapper().readTree(json.out());
        assertThat(report.get("users").asInt()).isEqualTo(2);
        assertThat(report.get("deviations").asInt()).isEqualTo(2);
        assertThat(report.get("listed").get(0).get("username").asText()).isEqualTo("john");
        assertThat(report.get("listed").get(0).get("kind").asText()).isEqualTo("INDEXES_DIFFER");
        assertThat(report.get("listed").get(1).get("username").isNull()).isTrue();
    }

    @Test
    void wrongUseIsToldApartFromDrift() {
        assertThat(run("drift", "--repair").code()).isEqualTo(2);
    }
}

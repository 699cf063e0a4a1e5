package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.provisioning.drift.ReconciledDeviation;
import app.pathfinder.core.provisioning.drift.RepairNote;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void saysWhatARepairWouldDoAndThenDoesIt() throws SQLException, IOException {
        database.register("john");
        Sql.run(
                database.owner(),
                "drop table user_john_messages; create index mine on user_john_conversations (title)");

        var plan = run("drift", "--repair", "--dry-run");
        assertThat(plan.code()).isEqualTo(1);
        assertThat(plan.out())
                .contains("would repair", "WHAT TO KNOW", "An index is not the program's")
                .contains("Would repair 1, and leave 1 deviation. Nothing was changed.");
        assertThat(run("drift").out()).contains("2 deviations");

        var repair = run("drift", "--repair");
        assertThat(repair.code()).isEqualTo(1);
        assertThat(repair.out()).contains("its rows are gone", "Left: 1 deviation. Repaired: 1.");

        Sql.run(database.owner(), "drop index mine; drop index user_john_profile_summaries_ix1");
        var json = run("drift", "--repair", "--json");
        assertThat(json.code()).isZero();
        var report = new ObjectMapper().readTree(json.out());
        assertThat(report.get("repaired").asInt()).isEqualTo(1);
        assertThat(report.get("dryRun").asBoolean()).isFalse();
        assertThat(report.get("listed").get(0).get("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(report.get("listed").get(0).get("notes")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyNoteHasASentence(RepairNote note) {
        assertThat(Messages.english().text("repair.note." + note))
                .endsWith(note == RepairNote.HOLE_CLOSED ? "list" : ".");
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasAWord(ReconciledDeviation.Outcome outcome) {
        assertThat(Messages.english().text("cli.drift.outcome." + outcome)).isNotBlank();
    }

    @Test
    void wrongUseIsToldApartFromDrift() {
        assertThat(run("drift", "--mend").code()).isEqualTo(2);
        var alone = run("drift", "--dry-run");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("add it");
    }
}

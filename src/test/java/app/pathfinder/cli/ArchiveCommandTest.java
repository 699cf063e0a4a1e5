package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCommandTest {
    private static final String PASSWORD = "another lantern orbits a mango\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void someUsers() throws SQLException {
        database.register("john");
        database.register("mary");
        Sql.run(
                database.owner(),
                "update pf_users set account_status = 'inactive', status_changed_at = now() - interval '31 days'"
                        + " where username = 'john'; update pf_users set created_at = now() - interval '2 years',"
                        + " status_changed_at = created_at - interval '2 years',"
                        + " last_login = null where username = 'mary'");
    }

    private CommandBench.Outcome run(String... arguments) {
        return CommandBench.on(database, arguments);
    }

    private JsonNode json(String... arguments) throws IOException {
        var outcome = run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return new ObjectMapper().readTree(outcome.out());
    }

    private String state(String username) throws SQLException {
        return Sql.texts(database.owner(), "select account_status from pf_users where username = '" + username + "'")
                .getFirst();
    }

    @Test
    void showsWhatWouldBeDoneAndDoesNothing() throws SQLException, IOException {
        var plan = run("archive", "plan");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out())
                .contains("USERNAME", "INACTIVE SINCE", "john", "Due: 1 user with 7 tables, no rows and")
                .contains("1 account would be marked inactive first.");
        assertThat(run("archive", "run", "--dry-run").out()).isEqualTo(plan.out());

        var report = json("archive", "plan", "--json");
        assertThat(report.get("due").asInt()).isEqualTo(1);
        assertThat(report.get("toBeMarked").asInt()).isEqualTo(1);
        assertThat(report.get("listed").get(0).get("username").asText()).isEqualTo("john");
        assertThat(json("archive", "run", "--dry-run", "--json").get("due").asInt())
                .isEqualTo(1);
        assertThat(state("john")).isEqualTo("inactive");
        assertThat(state("mary")).isEqualTo("active");
    }

    @Test
    void doesNothingThatNobodyConfirmed() throws SQLException {
        var outcome = run("archive", "run");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("archives the tables of 1 user", "add --yes");
        assertThat(run("archive", "run", "john").err()).contains("archives the tables of john", "add --yes");
        assertThat(state("john")).isEqualTo("inactive");
    }

    @Test
    void goesTheWholeWay() throws SQLException, IOException {
        assertThat(run("archive", "list").out().strip()).isEqualTo("There are no archives.");

        var done = run("archive", "run", "--yes");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("1 table set archived, none failed; 1 account marked inactive.");
        assertThat(state("john")).isEqualTo("archived");
        assertThat(state("mary")).isEqualTo("inactive");

        var archive = json("archive", "list", "--json").get(0);
        assertThat(archive.get("username").asText()).isEqualTo("john");
        var id = archive.get("archive").asText();
        assertThat(run("archive", "list", "--user", "JOHN").out()).contains("ARCHIVE", id, "john", "good");
        assertThat(run("archive", "list", "--user", "mary").out().strip()).isEqualTo("There are no archives.");

        var verified = run("archive", "verify");
        assertThat(verified.code()).isZero();
        assertThat(verified.out().strip()).isEqualTo("1 archive checked, all as they were written.");
        assertThat(json("archive", "verify", id, "--json").get("notIntact").asInt())
                .isZero();

        var reactivated = run("users", "reactivate", "john");
        assertThat(reactivated.code()).isEqualTo(1);
        assertThat(reactivated.err()).contains("The tables of john are in an archive.", "pathfinder restore");

        var restored = run("restore", id);
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("john can log in again");
        assertThat(state("john")).isEqualTo("active");

        var again = run("restore", id);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("The account has tables", "--as NAME");

        var second = CommandBench.withInput(
                PASSWORD,
                database,
                "restore",
                id,
                "--as",
                "john2",
                "--email",
                "john2@example.org",
                "--password-stdin",
                "--json");
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(new ObjectMapper().readTree(second.out()).get("username").asText())
                .isEqualTo("john2");
        assertThat(state("john2")).isEqualTo("active");
    }

    @Test
    void saysWhatIsDamaged() throws IOException {
        var outcome = json("archive", "run", "john", "--yes", "--json");
        var id = outcome.get("outcomes").get(0).get("archive").asText();
        var file = database.get(AppFolders.class).data().resolve("archives").resolve(id + ".zip");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);

        var verified = run("archive", "verify", id);
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains(id + " of john is damaged: the file around the tables.", "1 not as it was");
        assertThat(run("archive", "list").out()).contains("damaged");
        var restored = run("restore", id);
        assertThat(restored.code()).isEqualTo(1);
        assertThat(restored.err()).contains("not as it was written", "pathfinder archive verify");

        Files.delete(file);
        var missing = run("archive", "verify", "--json");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(new ObjectMapper()
                        .readTree(missing.out())
                        .get("named")
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("missing");
    }

    @Test
    void saysWhatFailed() throws SQLException {
        Sql.run(database.owner(), "alter table user_john_messages add secret text");

        var outcome = run("archive", "run", "--yes");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("No table set archived, 1 failed");
        assertThat(outcome.err()).contains("john: The tables are not as the program makes them", "pathfinder drift");
        assertThat(state("john")).isEqualTo("inactive");
    }

    @Test
    void refusesWhoUsesTheAccount() {
        var outcome = run("archive", "run", "admin", "--yes");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("The account admin can be used", "pathfinder users suspend admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive plan --limit 0",
                "archive plan --limit 1001",
                "archive run --limit 0 --yes",
                "archive run john --dry-run",
                "archive list --limit 1001",
                "archive verify nonsense",
                "restore",
                "restore nonsense",
                "restore 0199c3f2-5a1e-7cc0-9d4b-2f8e61b0a7d3 --as john2",
                "restore 0199c3f2-5a1e-7cc0-9d4b-2f8e61b0a7d3 --email john2@example.org"
            })
    void wrongUseIsToldApart(String arguments) {
        var outcome = run(arguments.split(" "));
        assertThat(outcome.code()).as(outcome.out()).isEqualTo(2);
    }
}

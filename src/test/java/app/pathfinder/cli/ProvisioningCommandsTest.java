package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.provisioning.OldTableSets;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ProvisioningCommandsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    private CommandBench.Outcome run(String... arguments) {
        return CommandBench.on(database, arguments);
    }

    private String users(String content) throws IOException {
        return Files.writeString(folder.resolve("users.csv"), content).toString();
    }

    private String passwords() {
        return folder.resolve("passwords.csv").toString();
    }

    private long accounts() throws SQLException {
        return Long.parseLong(
                Sql.texts(database.owner(), "select count(*) from pf_users").getFirst());
    }

    @Test
    void anImportWithBadRowsNamesThemAndBeginsNothing() throws Exception {
        database.administrator();
        var file = users("username,email\nben,ben@example.org\nadmin,x@example.org\n");

        var outcome = run("users", "import", file, "--passwords", passwords(), "--yes");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("Line 3: Username is taken.", "1 account can be made, 1 thing is wrong.");
        assertThat(accounts()).isEqualTo(1);

        var json = run("users", "import", file, "--dry-run", "--json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(new ObjectMapper()
                        .readTree(json.out())
                        .get("flaws")
                        .get(0)
                        .get("line")
                        .asInt())
                .isEqualTo(3);

        var good = run("users", "import", file, "--passwords", passwords(), "--good-rows", "--yes");
        assertThat(good.code()).as(good.err()).isZero();
        assertThat(good.out()).contains("Ended: 1 of 1 users done, 0 failed.");
        assertThat(good.err()).contains("The start passwords are in");
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void anImportWantsAgreementAndAPlaceForThePasswords() throws Exception {
        database.administrator();
        var file = users("username,email\nben,ben@example.org\n");

        var dry = run("users", "import", file, "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out()).contains("1 account can be made, nothing is wrong.");
        var noPlace = run("users", "import", file, "--yes");
        assertThat(noPlace.code()).isEqualTo(2);
        assertThat(noPlace.err()).contains("--passwords");
        var noAgreement = run("users", "import", file, "--passwords", passwords());
        assertThat(noAgreement.code()).isEqualTo(2);
        assertThat(noAgreement.err()).contains("Make 1 account with tables? Nobody is here to ask; add --yes");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void anUpgradeIsPlannedDoneAndThenNothingIsLeft() throws Exception {
        OldTableSets.register(database, "john");

        assertThat(run("upgrade", "--dry-run").out()).contains("1 table set is not of the newest version, 2.");
        var done = run("upgrade");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("Ended: 1 of 1 users done, 0 failed.");
        assertThat(run("upgrade").out()).contains("All table sets are of the newest version, 2.");
        var json = new ObjectMapper()
                .readTree(run("upgrade", "--dry-run", "--json").out());
        assertThat(json.get("outdatedSets").asInt()).isZero();
        assertThat(run("upgrade", "--max-failed", "101").code()).isEqualTo(2);
    }

    @Test
    void whatFailedIsNamedShownAndResumed() throws Exception {
        OldTableSets.register(database, "john");
        Sql.run(database.owner(), "create index user_john_conversations_ix2 on pf_users (display_name)");

        var failed = run("upgrade", "--max-failed", "100");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).contains("john: failed; the log says more", "pathfinder batches resume");
        var list = new ObjectMapper().readTree(run("batches", "list", "--json").out());
        var id = list.get(0).get("id").asText();
        assertThat(run("batches", "list").out()).contains(id, "Upgrade", "Ended");
        assertThat(run("batches", "show", id, "--failed").out()).contains("john", "Failed");
        assertThat(new ObjectMapper()
                        .readTree(run("batches", "show", id, "--json").out())
                        .get("items")
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("FAILED");
        Sql.run(database.owner(), "drop index user_john_conversations_ix2");
        var resumed = run("batches", "resume", id);
        assertThat(resumed.code()).as(resumed.out()).isZero();
        var ended = run("batches", "pause", id);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("The batch has ended already.");
        assertThat(run("batches", "show", "no id").code()).isEqualTo(2);
    }

    @Test
    void whereThereWasNoBatchTheListSaysSo() {
        database.administrator();
        assertThat(run("batches", "list").out()).contains("There was no work on many users yet.");
    }

    @Test
    void tablesThatAreLackingAreMadeAndSomeAhead() throws Exception {
        database.register("john");
        Sql.run(
                database.owner(),
                "select drop_user_schema(user_id, null) from pf_users where username = 'john';"
                        + " update pf_users set schema_version = 0, schema_dropped_at = null where username = 'john'");

        assertThat(run("provision", "--dry-run").out()).contains("1 account lacks its tables. Made ahead: 0 of 3");
        var done = run("provision", "--ready", "2");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("No account lacks its tables. Made ahead: 2 of 2 table sets.");
        var json = new ObjectMapper().readTree(run("provision", "--json").out());
        assertThat(json.get("ready").asInt()).isEqualTo(2);
        assertThat(run("provision", "--ready", "-1").code()).isEqualTo(1);
    }

    @Test
    void theLargestTablesAreListedAndTidied() throws Exception {
        database.register("john");

        assertThat(run("storage", "--limit", "3").out()).contains("john", "--tidy renews them");
        var tidied = run("storage", "--tidy", "--json");
        assertThat(tidied.err()).contains("14 tables tidied.");
        assertThat(new ObjectMapper()
                        .readTree(tidied.out())
                        .get(0)
                        .get("advice")
                        .size())
                .isZero();
        assertThat(run("storage", "--limit", "0").code()).isEqualTo(2);
    }

    @Test
    void limitsAreShownSetAndWrittenDown() throws Exception {
        database.administrator();

        assertThat(run("limits").out()).contains("at most 12,000 by all, 6,000 by one administrator, 120 by people");
        assertThat(run("limits", "--sign-ups", "30").out()).contains("30 by people");
        assertThat(new ObjectMapper()
                        .readTree(run("limits", "--json").out())
                        .get("signUps")
                        .asInt())
                .isEqualTo(30);
        assertThat(Sql.texts(database.owner(), "select details::text from pf_audit_log where action = 'CHANGE_LIMITS'"))
                .hasSize(1);
        var refused = run("limits", "--of-all", "0");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Limit of all");
    }
}

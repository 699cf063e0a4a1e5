package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program as a script calls it, each command with the embedded server started and stopped around it. */
class CommandLineProgramTest {
    private static final String PASSWORD = TestDatabase.PASSWORD + "\n";
    private static final List<String> KEYS =
            List.of("username", "email", "role", "state", "tables", "rows", "bytes", "createdAt", "lastLoginAt");

    @TempDir
    Path home;

    /** What a command left behind. */
    private record Outcome(int code, String out, String err) {}

    private Outcome run(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = new CommandLineProgram(AppFolders.below(home))
                .run(
                        arguments,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void goesTheWholeWay() throws IOException {
        assertThat(run(PASSWORD, "users", "create", "ben", "--email", "ben@example.org", "--password-stdin"))
                .satisfies(early -> assertThat(early.code()).isEqualTo(1))
                .satisfies(early -> assertThat(early.out()).isEmpty())
                .satisfies(early -> assertThat(early.err()).contains("no administrator yet", "pathfinder init"));

        var doctor = run("", "doctor");
        assertThat(doctor.code()).as(doctor.out()).isZero();
        assertThat(doctor.out()).contains("There is no administrator yet");

        var init = run(PASSWORD, "init", "--admin", "anna", "--email", "anna@example.org", "--password-stdin");
        assertThat(init).isEqualTo(new Outcome(0, "The administrator anna can log in now." + nl(), ""));

        var twice = run(PASSWORD, "init", "--admin", "eve", "--email", "eve@example.org", "--password-stdin");
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("already has its first administrator");

        var created = run(
                PASSWORD, "users", "create", "李雷", "--email", "li@example.org", "--role", "admin", "--password-stdin");
        assertThat(created.code()).as(created.err()).isZero();

        var taken = run(PASSWORD, "users", "create", "anna", "--email", "other@example.org", "--password-stdin");
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.err()).contains("The username anna is taken.").doesNotContain("Exception");

        var weak = run("secret\n", "users", "create", "carl", "--email", "carl@example.org", "--password-stdin");
        assertThat(weak.code()).isEqualTo(1);
        assertThat(weak.err()).contains("Password").doesNotContain("secret");

        var list = run("", "users", "list");
        assertThat(list.code()).isZero();
        assertThat(list.err()).isEmpty();
        assertThat(list.out()).contains("USERNAME", "anna", "李雷", "7/7", "never", "2 users · 14 tables");

        checkJson(run("", "users", "list", "--json"));
        checkJson(run("", "stats", "--json"));
        var stats = run("", "stats", "--no-gather");
        assertThat(stats.err()).isEmpty();
        assertThat(stats.out().lines().toList().getFirst()).startsWith("USERNAME");

        var healthy = run("", "doctor", "--json");
        assertThat(healthy.code()).isZero();
        assertThat(results(healthy.out())).contains("ok").doesNotContain("problem");
        provesAndVerifies();
    }

    private void provesAndVerifies() throws IOException {
        var reports = home.resolve("reports");
        var proof = run("", "isolation", "prove", "--all", "--report", reports.toString());
        assertThat(proof.code()).as(proof.out() + proof.err()).isZero();
        assertThat(proof.out()).contains("No session", "held 14", "Isolation held", "no deviation");

        var json = only(reports, "*.json");
        var key = only(reports, "*.pem").toString();
        for (var file : List.of(json, only(reports, "*.pdf"))) {
            var good = run("", "isolation", "verify", file.toString(), "--key", key);
            assertThat(good.code()).as(good.err()).isZero();
            assertThat(good.out()).contains("The signature is good");
        }
        Files.writeString(json, "{}");
        var changed = run("", "isolation", "verify", json.toString(), "--key", key);
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("does not fit");

        var machine = run("", "isolation", "prove", "--users", "1", "--json");
        assertThat(machine.code()).isZero();
        assertThat(new ObjectMapper().readTree(machine.out()).get("verdict").asText())
                .isEqualTo("held");
        assertThat(run("", "isolation", "prove", "--users", "0").code()).isEqualTo(2);
        assertThat(run("", "isolation", "prove", "--users", "5", "--all").code())
                .isEqualTo(2);
    }

    private static Path only(Path folder, String glob) throws IOException {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            var files = ImmutableList.copyOf(found);
            assertThat(files).hasSize(1);
            return files.getFirst();
        }
    }

    private static String nl() {
        return System.lineSeparator();
    }

    private static void checkJson(Outcome outcome) throws IOException {
        assertThat(outcome.code()).isZero();
        var users = new ObjectMapper().readTree(outcome.out());
        assertThat(users).hasSize(2);
        for (var user : users) {
            assertThat(ImmutableList.copyOf(user.fieldNames())).isEqualTo(KEYS);
            assertThat(user.get("tables").isInt()).isTrue();
            assertThat(user.get("rows").isIntegralNumber()).isTrue();
            assertThat(user.get("bytes").isIntegralNumber()).isTrue();
            assertThat(user.get("role").asText()).isEqualTo("admin");
            assertThat(user.get("state").asText()).isEqualTo("active");
            assertThat(user.get("lastLoginAt").isNull()).isTrue();
            assertThat(Instant.parse(user.get("createdAt").asText())).isBeforeOrEqualTo(Instant.now());
        }
    }

    private static List<String> results(String json) throws IOException {
        var findings = new ObjectMapper().readTree(json);
        return StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> finding.get("result"))
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void theVersionNeedsNoDatabase() {
        var version = run("", "--version");

        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("Pathfinder \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d+\\)\\R");
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "doctor",
                "init",
                "users",
                "users list",
                "users create",
                "stats",
                "secrets",
                "secrets list",
                "secrets renew",
                "secrets set",
                "isolation",
                "isolation prove",
                "isolation verify",
                "users suspend",
                "users reactivate",
                "users reset-password",
                "users change-role",
                "audit",
                "audit list",
                "audit seal",
                "audit export",
                "audit verify",
                "audit public-key",
                "audit renew-key",
                "alerts",
                "alerts list",
                "alerts acknowledge",
                "jobs",
                "jobs list",
                "jobs history",
                "jobs run",
                "jobs set-schedule",
                "jobs enable",
                "jobs disable",
                "jobs serve",
                "server",
                "server install-script",
                "server upgrade-script",
                "server uninstall-script"
            })
    void everyCommandExplainsItselfWithExamples(String command) {
        var words = command.isEmpty() ? new String[0] : command.split(" ", -1);
        var arguments = Arrays.copyOf(words, words.length + 1);
        arguments[words.length] = "--help";

        var help = run("", arguments);

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains("Usage: pathfinder" + (command.isEmpty() ? "" : " " + command))
                .contains("Examples", "--help", "Exit codes");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).doesNotContain("%n", "cli."));
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "users",
                "users frobnicate",
                "users list --frobnicate",
                "users create --email a@b.org --password-stdin",
                "users create ben --password-stdin",
                "users create ben --email a@b.org --role boss --password-stdin",
                "init --email a@b.org --password-stdin",
                "secrets",
                "secrets set server-owner",
                "secrets set embedded-server --password-stdin",
                "users suspend",
                "users reset-password ben",
                "users change-role ben",
                "users change-role ben --role boss",
                "audit",
                "audit list --since yesterday",
                "audit list --until 2026-02-30",
                "audit list --failed --succeeded",
                "audit list --limit 0",
                "audit list --limit 1001",
                "audit export",
                "audit export trail.xml --format xml",
                "audit export trail.jsonl --user ben",
                "audit export trail.jsonl --action login",
                "audit export trail.jsonl --failed",
                "audit export trail.jsonl --until 2026-03-01",
                "audit verify trail.jsonl",
                "audit renew-key",
                "alerts acknowledge 17 --note x",
                "server",
                "server install-script",
                "server install-script mysql",
                "server install-script oracle --owner sys",
                "server install-script oracle --owner a'b",
                "server install-script oracle --owner careers --application CAREERS",
                "server install-script oracle --tablespace 1users",
                "alerts acknowledge 0199c3f2-5a1e-7cc0-9d4b-2f8e61b0a7d3"
            })
    void wrongUsageIsCodeTwoWithAHint(String command) {
        var outcome = run("", command.split(" ", -1));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("pathfinder: ").contains("--help");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aPasswordComesFromStandardInputOnly() {
        var outcome = run(PASSWORD, "users", "create", "ben", "--email", "ben@example.org");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--password-stdin", "standard input only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\nsecond line"})
    void anEmptyPasswordIsRefused(String input) {
        var outcome = run(input, "users", "create", "ben", "--email", "ben@example.org", "--password-stdin");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("Password: nothing was given on standard input");
    }

    @Test
    void doctorSaysWhatIsWrongWithTheSettings() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/pathfinder.yaml"), "database:\n  kind: mysql\n");

        var outcome = run("", "doctor");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("problem", "Settings file", "database.kind", "Correct that line");
    }

    @Test
    void aServerThatIsNotThereIsASentence() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/pathfinder.yaml"), """
                database:
                  kind: postgresql
                  host: 127.0.0.1
                  port: 1
                  tls: false
                """);

        var outcome = run("", "users", "list", "--json");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("pathfinder: ").doesNotContain("Exception", "\tat ");
    }
}

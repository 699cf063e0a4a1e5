package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.setting.AppFolders;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets as a person at the command line meets them, with secrets in files. */
class SecretsCommandTest {
    private static final String SERVER_WITHOUT_ANYBODY =
            "database:\n  kind: postgresql\n  host: 127.0.0.1\n  port: 1\n  tls: false\n";

    @TempDir
    private Path home;

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
    void lostPasswordsAreExplainedAndRenewedWithEveryAccountStillThere() throws IOException {
        var early = run("", "secrets", "renew");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).contains("no embedded database yet");

        var init = run(
                TestDatabase.PASSWORD + "\n",
                "init",
                "--admin",
                "anna",
                "--email",
                "anna@example.org",
                "--password-stdin");
        assertThat(init.code()).as(init.err()).isZero();
        var file = home.resolve("data/embedded/secrets.json");
        var lost = Files.readString(file);
        Files.delete(file);

        var refused = run("", "users", "list");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("passwords are missing", "Nothing was deleted", "pathfinder secrets renew");

        var tried = run("", "secrets", "renew", "--dry-run");
        assertThat(tried.code()).as(tried.err()).isZero();
        assertThat(tried.out()).contains("would get new passwords", "Nothing was changed");
        assertThat(file).doesNotExist();

        var renewed = run("", "secrets", "renew");
        assertThat(renewed.code()).as(renewed.err()).isZero();
        assertThat(renewed.out()).contains("has new passwords", "files that only you can read");
        assertThat(Files.readString(file)).isNotEqualTo(lost);
        assertThat(run("", "users", "list").out()).contains("anna");

        checkThatDoctorWarnsOfAnOpenFile(file);
    }

    /** Run on the database of the test above, because making one takes long. */
    private void checkThatDoctorWarnsOfAnOpenFile(Path file) throws IOException {
        var before = run("", "doctor");
        assertThat(before.out()).contains("Secrets", "Closed to other accounts");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var doctor = run("", "doctor");
        assertThat(doctor.out()).contains("Other accounts of this computer can read", "chmod 600");
    }

    @Test
    void listTellsNamesAndPlacesAndNoValue() throws IOException {
        configureServer();
        var none = run("", "secrets", "list");
        assertThat(none.code()).as(none.err()).isZero();
        assertThat(none.out()).contains("SECRET", "embedded-server", "audit-signing-key", "New secrets go to files");

        var set = run("hunter2-hunter2\n", "secrets", "set", "server-application", "--password-stdin");
        assertThat(set.code()).as(set.err()).isZero();
        assertThat(set.out()).contains("server-application").doesNotContain("hunter2");

        var list = run("", "secrets", "list", "--json");
        assertThat(list.out()).doesNotContain("hunter2");
        var entries = new ObjectMapper().readTree(list.out());
        assertThat(entries).hasSize(SecretName.values().length);
        for (var entry : entries) {
            var kept = entry.get("name").asText().equals("server-application");
            assertThat(entry.get("place").asText()).isEqualTo(kept ? "files" : "nowhere");
            assertThat(entry.get("reachable").asBoolean()).isEqualTo(kept);
        }
    }

    @Test
    void aServerWithoutAPasswordSaysWhatToType() throws IOException {
        configureServer();
        var missing = run("", "users", "list");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("no password", "pathfinder secrets set server-application");
        assertThat(run("", "secrets", "renew").err()).contains("changed on that server");

        run("hunter2-hunter2\n", "secrets", "set", "server-application", "--password-stdin");
        assertThat(run("", "users", "list").err()).contains("cannot be reached").doesNotContain("hunter2");
    }

    @Test
    void theFileOfAccountsOfEarlierVersionsServesAsBefore() throws IOException {
        configureServer();
        var file = home.resolve("config/server-accounts.json");
        Files.writeString(file, "{\"application\":{\"name\":\"careers_app\",\"password\":\"hunter2\"}}");
        assertThat(run("", "users", "list").err()).contains("cannot be reached");
        assertThat(run("", "secrets", "list").out().lines().toList())
                .anySatisfy(line -> assertThat(line).contains("server-application", "file"));
        var kept = home.resolve("data/secrets/server-application");
        run("other\n", "secrets", "set", "server-application", "--password-stdin");
        assertThat(Files.readString(kept)).contains("careers_app", "other");
    }

    private void configureServer() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/pathfinder.yaml"), SERVER_WITHOUT_ANYBODY);
    }
}

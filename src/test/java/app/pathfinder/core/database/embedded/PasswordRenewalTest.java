package app.pathfinder.core.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.FileSecrets;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New passwords for a real server whose old ones are gone; what was saved is there afterwards. */
class PasswordRenewalTest {
    @TempDir
    private Path home;

    private EmbeddedFolders folders;
    private FileSecrets store;

    @BeforeEach
    void makeADatabaseWithSomethingInIt() throws IOException {
        folders = new EmbeddedFolders(TestServer.PROGRAMS, home.resolve("embedded"));
        store = new FileSecrets(folders.home(), folders.secretFiles());
        MadeFolder.copyTo(folders);
    }

    private PasswordRenewal renewal() {
        return renewal(store);
    }

    private PasswordRenewal renewal(SecretStore secrets) {
        return new PasswordRenewal(folders, List.of(), secrets);
    }

    @Test
    void lostPasswordsAreRenewedAndEverythingIsThere() throws Exception {
        var before = ServerSecrets.read(store);
        Files.delete(folders.secrets());
        assertRefused(this::start, ProblemKind.SECRET_LOST);

        renewal().renew();

        assertThat(ServerSecrets.read(store)).isNotEqualTo(before);
        assertEverythingIsThere();
        assertRefused(() -> startWith(before), ProblemKind.SECRET_REFUSED);
    }

    @Test
    void serverThatAKilledProgramLeftRunningIsStoppedFirst() throws Exception {
        abandonRunningServer();
        Files.delete(folders.secrets());

        renewal().renew();

        assertEverythingIsThere();
    }

    @Test
    void serverThatWasKilledItselfIsRecovered() throws Exception {
        abandonRunningServer();
        var server = PostmasterFile.read(folders.database()).orElseThrow().processId();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        await().until(() -> ProcessHandle.of(server).isEmpty());
        Files.delete(folders.secrets());

        renewal().renew();

        assertEverythingIsThere();
    }

    @Test
    void serverInUseIsLeftAlone() throws Exception {
        var before = ServerSecrets.read(store);
        try (var server = new EmbeddedServer(folders);
                var connection = owner(server.ensureRunning())) {
            assertRefused(() -> renewal().check(), ProblemKind.EMBEDDED_IN_USE);
            assertRefused(() -> renewal().renew(), ProblemKind.EMBEDDED_IN_USE);
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(ServerSecrets.read(store)).isEqualTo(before);
        assertEverythingIsThere();
    }

    @Test
    void renewalThatDiedAfterTheServerGotItsPasswordIsRepeated() throws Exception {
        var before = ServerSecrets.read(store);
        assertThatThrownBy(() -> renewal(new DyingStore()).renew()).isInstanceOf(IllegalStateException.class);
        assertThat(ServerSecrets.read(store)).isEqualTo(before);
        assertRefused(this::start, ProblemKind.SECRET_REFUSED);

        renewal().renew();

        assertEverythingIsThere();
    }

    @Test
    void storeThatTakesNothingIsFoundOutBeforeTheServerIsTouched() throws Exception {
        assertThatThrownBy(() -> renewal(new FullStore()).renew())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.FILE_NOT_ACCESSIBLE));
        assertEverythingIsThere();
    }

    @Test
    void noLogHoldsAPasswordOrWhatItIsCheckedWith() throws Exception {
        renewal().renew();
        assertEverythingIsThere();
        var secrets = ServerSecrets.read(store);
        for (var log : logs()) {
            assertThat(Files.readString(log, StandardCharsets.UTF_8))
                    .as(log.toString())
                    .doesNotContain("SCRAM-SHA-256$", secrets.superuser(), secrets.owner(), secrets.application());
        }
    }

    @Test
    void checkingChangesNothing() throws Exception {
        var before = ServerSecrets.read(store);
        renewal().check();
        assertThat(ServerSecrets.read(store)).isEqualTo(before);
        assertEverythingIsThere();
    }

    @Test
    void whereNoDatabaseIsThereIsNothingToRenew() {
        folders = new EmbeddedFolders(TestServer.PROGRAMS, home.resolve("none"));
        assertRefused(() -> renewal().renew(), ProblemKind.EMBEDDED_NOT_MADE);
        assertThat(home.resolve("none")).doesNotExist();
    }

    /** Fails, as if the program died there, when the new passwords are to take the place of the old ones. */
    private final class DyingStore extends Delegate {
        @Override
        public void write(String name, String secret) {
            if (name.equals(ServerSecrets.NAME)) {
                throw new IllegalStateException("died");
            }
            store.write(name, secret);
        }
    }

    private final class FullStore extends Delegate {
        @Override
        public void write(String name, String secret) {
            throw new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, "The folder");
        }
    }

    private abstract class Delegate implements SecretStore {
        @Override
        public Optional<String> read(String name) {
            return store.read(name);
        }

        @Override
        public void delete(String name) {
            store.delete(name);
        }

        @Override
        public String place() {
            return store.place();
        }
    }

    /** Starts the server and forgets about it, as a program does that is killed. */
    private void abandonRunningServer() throws Exception {
        var command = new ServerCommand(ServerPrograms.unpack(folders.programs()), folders, new UnprivilegedCommand());
        new ServerProcess(folders, command, List.of()).start();
    }

    private void assertEverythingIsThere() throws SQLException {
        try (var server = new EmbeddedServer(folders);
                var connection = owner(server.ensureRunning());
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from kept.rows")) {
            result.next();
            assertThat(result.getLong(1)).isEqualTo(MadeFolder.ROWS);
        }
    }

    private void start() {
        try (var server = new EmbeddedServer(folders)) {
            server.ensureRunning();
        }
    }

    private void startWith(ServerSecrets secrets) {
        var own = new FileSecrets(home.resolve("own"));
        secrets.keep(own, ServerSecrets.NAME);
        try (var server = new EmbeddedServer(folders, List.of(), own)) {
            server.ensureRunning();
        }
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.walk(folders.home())) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static void assertRefused(Runnable work, ProblemKind kind) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static Connection owner(ServerAccounts accounts) throws SQLException {
        var owner = Objects.requireNonNull(accounts.owner());
        return ServerRoles.connect(accounts.port(), accounts.database(), owner.name(), owner.password());
    }
}

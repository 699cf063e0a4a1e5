package app.pathfinder.core.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.FileSecrets;
import app.pathfinder.core.setting.PrivateFiles;
import app.pathfinder.core.testing.TestServer;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers with all their durability, made, shared, killed, damaged and found again. */
class EmbeddedServerTest {
    @TempDir
    private Path home;

    private EmbeddedFolders folders;
    private final List<EmbeddedServer> programs = new ArrayList<>();

    @BeforeEach
    void chooseFolders() {
        folders = new EmbeddedFolders(TestServer.PROGRAMS, home.resolve("embedded"));
    }

    @AfterEach
    void closeAll() {
        programs.forEach(EmbeddedServer::close);
    }

    /** One program that uses the server. */
    private EmbeddedServer program() {
        var program = new EmbeddedServer(folders);
        programs.add(program);
        return program;
    }

    private FileSecrets files() {
        return new FileSecrets(folders.home(), folders.secretFiles());
    }

    @Test
    void firstStartMakesAPrivateServerOnLoopbackOnly() throws Exception {
        var accounts = program().ensureRunning();
        assertThat(PrivateFiles.isPrivate(folders.database())).isTrue();
        assertThat(PrivateFiles.isPrivate(folders.secrets())).isTrue();
        assertThat(Files.exists(home.resolve("embedded/superuser.password"))).isFalse();
        try (var connection = owner(accounts)) {
            assertThat(show(connection, "data_checksums")).isEqualTo("on");
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
        }
        for (var address : otherAddresses()) {
            assertThatThrownBy(() -> new Socket(address, accounts.port()).close())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        MadeFolder.copyTo(folders);
        var accounts = program().ensureRunning();
        assertThatThrownBy(() -> ServerRoles.connect(accounts.port(), "pathfinder", "pathfinder_owner", "guess"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void programsShareOneServerAndTheLastOneOutStopsIt() throws Exception {
        MadeFolder.copyTo(folders);
        var first = program();
        var second = program();
        var port = first.ensureRunning().port();
        assertThat(second.ensureRunning().port()).isEqualTo(port);
        first.close();
        assertThat(PostmasterFile.read(folders.database())).isPresent();
        try (var connection = owner(second.ensureRunning())) {
            assertThat(connection.isValid(5)).isTrue();
        }
        second.close();
        assertThat(PostmasterFile.read(folders.database())).isEmpty();
    }

    @Test
    void killedServerIsStartedAgainWithEverythingThatWasCommitted() throws Exception {
        MadeFolder.copyTo(folders);
        var program = program();
        try (var connection = owner(program.ensureRunning());
                var statement = connection.createStatement()) {
            statement.execute("create table kept.more as select n from kept.rows");
        }
        kill(PostmasterFile.read(folders.database()).orElseThrow().processId());
        try (var connection = owner(program.ensureRunning())) {
            assertThat(number(connection, "select count(*) from kept.more")).isEqualTo(MadeFolder.ROWS);
        }
    }

    @Test
    void processFileWhoseNumberBelongsToAnotherProgramNowIsPassedOver() throws Exception {
        MadeFolder.copyTo(folders);
        program().ensureRunning();
        var file = folders.database().resolve(PostmasterFile.NAME);
        var lines = Files.readAllLines(file);
        kill(Long.parseLong(lines.getFirst()));
        programs.clear();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
        try (var connection = owner(program().ensureRunning())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void firstStartThatWasCutOffIsBegunAnew() throws Exception {
        Files.createDirectories(folders.unfinishedDatabase().resolve("base"));
        Files.writeString(folders.unfinishedDatabase().resolve("PG_VERSION"), "18");
        try (var connection = owner(program().ensureRunning())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void rolesThatWereNotMadeBeforeAKillAreMadeAtTheNextStart() throws Exception {
        MadeFolder.copyTo(folders);
        var program = program();
        var accounts = program.ensureRunning();
        try (var superuser = ServerRoles.connect(
                        accounts.port(),
                        "postgres",
                        ServerRoles.SUPERUSER,
                        ServerSecrets.read(files()).superuser());
                var statement = superuser.createStatement()) {
            statement.execute("drop database pathfinder with (force)");
            statement.execute("drop role pathfinder_owner");
            statement.execute("drop role pathfinder_app");
        }
        program.close();
        assertBothAccountsCanConnect(program().ensureRunning());
    }

    /** As in a container whose root may not make user namespaces. */
    @Test
    void rootWithoutNamespacesRunsTheServerAsNobodyAndBack() throws Exception {
        assumeTrue(UnprivilegedCommand.isRoot(), "needs to run as root");
        try (var reachable = new ReachableFolder()) {
            folders = new EmbeddedFolders(
                    reachable.path().resolve("server"), reachable.path().resolve("embedded"));
            var accounts = new EmbeddedServer(folders, List.of(), files(), UnprivilegedCommand.withoutNamespaces());
            programs.add(accounts);
            try (var connection = owner(accounts.ensureRunning())) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(Files.getOwner(folders.database()).getName()).isEqualTo("nobody");
            accounts.close();
            try (var connection = owner(program().ensureRunning())) {
                assertThat(connection.isValid(5)).isTrue();
            }
            closeAll();
        }
    }

    @Test
    void rootThatCannotBeLessIsToldSo() throws Exception {
        assumeTrue(UnprivilegedCommand.isRoot(), "needs to run as root");
        PrivateFiles.createFolders(home.resolve("private"));
        // Programs of its own, because they are given to another account, while other tests start servers with the
        // shared ones.
        folders = new EmbeddedFolders(home.resolve("programs"), home.resolve("private/inner/embedded"));
        var shut = new EmbeddedServer(folders, List.of(), files(), UnprivilegedCommand.withoutNamespaces());
        assertThatThrownBy(shut::ensureRunning)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.EMBEDDED_ROOT));
    }

    /** A folder that every account may reach, unlike those that JUnit makes. */
    private record ReachableFolder(Path path) implements AutoCloseable {
        ReachableFolder() throws IOException {
            this(Files.createTempDirectory("reachable-"));
        }

        @Override
        public void close() throws IOException {
            MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    @Test
    void whatAClientDidToTheApplicationRoleIsTakenBackAtTheNextStart() throws Exception {
        MadeFolder.copyTo(folders);
        var program = program();
        try (var application = application(program.ensureRunning());
                var statement = application.createStatement()) {
            statement.execute("alter role pathfinder_app set default_transaction_read_only = on");
            statement.execute("alter role pathfinder_app password 'mine'");
        }
        program.close();
        assertBothAccountsCanConnect(program().ensureRunning());
    }

    private static void assertBothAccountsCanConnect(ServerAccounts accounts) throws SQLException {
        try (var connection = owner(accounts)) {
            assertThat(connection.isValid(5)).isTrue();
        }
        try (var connection = application(accounts)) {
            assertThat(show(connection, "default_transaction_read_only")).isEqualTo("off");
            assertThat(number(connection, "select has_database_privilege('pathfinder_app', 'pathfinder', 'temp')::int"))
                    .isZero();
        }
    }

    private static Connection application(ServerAccounts accounts) throws SQLException {
        var application = accounts.application();
        return ServerRoles.connect(accounts.port(), accounts.database(), application.name(), application.password());
    }

    @Test
    void folderOfAnotherVersionIsRefusedAndLeftAlone() throws Exception {
        MadeFolder.copyTo(folders);
        Files.writeString(folders.database().resolve("PG_VERSION"), "17\n");
        assertRefused(ProblemKind.EMBEDDED_OTHER_VERSION);
        assertThat(Files.exists(folders.database().resolve("base"))).isTrue();
    }

    @Test
    void damagedFolderIsRefusedAndLeftAlone() throws Exception {
        MadeFolder.copyTo(folders);
        Files.delete(folders.database().resolve("global/pg_control"));
        assertRefused(ProblemKind.EMBEDDED_DAMAGED);
        assertThat(Files.exists(folders.database().resolve("base"))).isTrue();
    }

    @Test
    void folderWithoutItsLogIsDamaged() throws Exception {
        MadeFolder.copyTo(folders);
        try (var files = Files.list(folders.database().resolve("pg_wal"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertRefused(ProblemKind.EMBEDDED_DAMAGED);
    }

    @Test
    void lostPasswordsAreExplained() throws Exception {
        MadeFolder.copyTo(folders);
        Files.delete(folders.secrets());
        assertRefused(ProblemKind.SECRET_LOST);
    }

    private void assertRefused(ProblemKind kind) {
        assertThatThrownBy(() -> program().ensureRunning())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static void kill(long processId) {
        var process = ProcessHandle.of(processId).orElseThrow();
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    private static Connection owner(ServerAccounts accounts) throws SQLException {
        var owner = Objects.requireNonNull(accounts.owner());
        return ServerRoles.connect(accounts.port(), accounts.database(), owner.name(), owner.password());
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** This computer's addresses on networks; none on a computer that is on none. */
    private static List<InetAddress> otherAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }
}

package app.pathfinder.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.database.embedded.EmbeddedServer;
import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLeftoversTest {
    private Path temporary;
    private DemoHome own;
    private DemoLeftovers leftovers;

    @BeforeEach
    void makeFolders(@TempDir Path folder) throws IOException {
        temporary = folder;
        own = DemoHome.make(temporary);
        leftovers = new DemoLeftovers(temporary, TestServer.PROGRAMS);
    }

    @Test
    void oldFoldersGoAndYoungOnesAndOthersStay() throws IOException {
        var old = old(DemoHome.make(temporary));
        var young = DemoHome.make(temporary);
        var other = Files.createDirectory(temporary.resolve("something-else"));
        Files.setLastModifiedTime(other, longAgo());

        leftovers.remove(own);

        assertThat(old.folder()).doesNotExist();
        assertThat(own.folder()).exists();
        assertThat(young.folder()).exists();
        assertThat(other).exists();
    }

    @Test
    void aProcessFileThatNobodyStandsBehindKeepsNothing() throws IOException {
        var old = withProcessFile(Long.toString(deadProcess()));

        leftovers.remove(own);

        assertThat(old.folder()).doesNotExist();
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        var elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.setLastModifiedTime(elsewhere, longAgo());
        Files.createSymbolicLink(temporary.resolve(DemoHome.PREFIX + "link"), elsewhere);

        leftovers.remove(own);

        assertThat(elsewhere).exists();
    }

    @Test
    void aServerInUseIsLeftAloneAndOneThatNobodyUsesIsStopped() throws IOException, SQLException {
        var home = DemoHome.make(temporary);
        home.folders().create();
        try (var server = new EmbeddedServer(home.embedded(TestServer.PROGRAMS), TestServer.FAST)) {
            var accounts = server.ensureRunning();
            old(home);

            leftovers.remove(own);
            assertThat(home.isServed()).isTrue();

            loseAsByKill(accounts);
            leftovers.remove(own);
            assertThat(home.folder()).doesNotExist();
        }
    }

    /** Ends the connection by which the program tells that it uses the server. */
    private static void loseAsByKill(ServerAccounts accounts) throws SQLException {
        var owner = Objects.requireNonNull(accounts.owner());
        var url = "jdbc:postgresql://" + accounts.host() + ":" + accounts.port() + "/" + accounts.database();
        try (var connection = DriverManager.getConnection(url, owner.name(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        }
    }

    private DemoHome withProcessFile(String line) throws IOException {
        var home = DemoHome.make(temporary);
        var database = Files.createDirectories(home.folders().data().resolve("embedded/database"));
        Files.writeString(database.resolve("postmaster.pid"), line + "\n");
        return old(home);
    }

    private static long deadProcess() throws IOException {
        var process =
                new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--version").start();
        process.onExit().join();
        return process.pid();
    }

    private static DemoHome old(DemoHome home) throws IOException {
        Files.setLastModifiedTime(home.folder(), longAgo());
        return home;
    }

    private static FileTime longAgo() {
        return FileTime.from(Instant.now().minus(Duration.ofHours(25)));
    }
}

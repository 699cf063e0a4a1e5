package app.pathfinder.core.testing;

import app.pathfinder.core.database.embedded.EmbeddedFolders;
import app.pathfinder.core.database.embedded.EmbeddedServer;
import app.pathfinder.core.database.embedded.ServerAccounts;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * The embedded server that all tests of one virtual machine share, on a free port of the loopback interface. Started by
 * the first test that needs it, stopped when the machine ends. Without flushing to disk: tests of durability start
 * servers of their own.
 */
public final class TestServer {
    /** The unpacked server programs, kept between builds. */
    public static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

    /** Options of a server whose data nobody will miss. */
    public static final List<String> FAST = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private static final class Holder {
        static final TestServer INSTANCE = new TestServer();

        private Holder() {}
    }

    private final EmbeddedServer server;
    private final ServerAccounts accounts;
    private final String superuserPassword;

    private TestServer() {
        try {
            var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-server-");
            var folders = new EmbeddedFolders(PROGRAMS, home);
            server = new EmbeddedServer(folders, FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(home)));
            accounts = server.ensureRunning();
            superuserPassword = new ObjectMapper()
                    .readTree(home.resolve("secrets.json").toFile())
                    .required("superuser")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestServer instance() {
        return Holder.INSTANCE;
    }

    private void stop(Path home) {
        server.close();
        try {
            MoreFiles.deleteRecursively(home, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two accounts, on a database of the given name. */
    public ServerAccounts accounts(String database) {
        return new ServerAccounts(accounts.host(), accounts.port(), database, accounts.owner(), accounts.application());
    }

    /** A connection of the superuser, for what no account of the program may do. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", superuserPassword);
    }

    /** A plain connection of the application role, as any other client could make one. */
    public Connection application(String database) throws SQLException {
        var account = accounts.application();
        return DriverManager.getConnection(url(database), account.name(), account.password());
    }

    /** A plain connection of the owner. */
    public Connection owner(String database) throws SQLException {
        var account = Objects.requireNonNull(accounts.owner());
        return DriverManager.getConnection(url(database), account.name(), account.password());
    }

    private String url(String database) {
        return "jdbc:postgresql://" + accounts.host() + ":" + accounts.port() + "/" + database
                + "?currentSchema=pathfinder";
    }
}

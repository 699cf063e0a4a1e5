package app.pathfinder.core.database.oracle;

import static org.awaitility.Awaitility.await;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The MariaDB that runs the packages for Oracle in tests, on a free port of the loopback interface. Started by the first
 * test of a virtual machine that needs it, stopped when the machine ends, whatever became of the tests. Without flushing
 * to disk. Thread-safe.
 */
final class MariaDbServer {
    /** What MariaDB must be told to read the language of Oracle, and to treat empty and overlong texts as it does. */
    private static final String MODE = "ORACLE,EMPTY_STRING_IS_NULL,STRICT_ALL_TABLES";

    /** Where Maven unpacks the programs, on the platforms that it has them for. */
    private static final Path UNPACKED = Path.of("target", "mariadb").toAbsolutePath();

    private static final class Holder {
        static final Optional<MariaDbServer> INSTANCE = programs().map(MariaDbServer::new);

        private Holder() {}
    }

    private final Path programs;
    private final Path home;
    private final int port;
    private final Process process;

    private MariaDbServer(Path programs) {
        this.programs = programs;
        try {
            home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mariadb-");
            port = freePort();
            makeRunnable();
            install();
            process = start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(this::answers);
    }

    /** The server, or none on a platform that has no programs of it. */
    static Optional<MariaDbServer> instance() {
        return Holder.INSTANCE;
    }

    /** Whether Maven unpacks programs for this platform, so that there being none is a defect. */
    static boolean isBuiltForThis() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** Why there is none. */
    static String whyMissing() {
        return "the packages for Oracle are not run: no MariaDB in " + UNPACKED + " for "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(UNPACKED)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(UNPACKED, 8)) {
            return files.filter(file -> file.endsWith(Path.of("bin", "mariadbd")))
                    .map(file -> file.resolve("../..").normalize())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven unpacks without the right to run. */
    private void makeRunnable() throws IOException {
        for (var folder : List.of("bin", "scripts")) {
            try (Stream<Path> files = Files.list(programs.resolve(folder))) {
                files.forEach(file -> file.toFile().setExecutable(true));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process run(List<String> command, String log) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(programs.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "mariadb-" + log).toFile());
        builder.environment().put("LD_LIBRARY_PATH", programs.resolve("libs").toString());
        return builder.start();
    }

    private void install() throws IOException {
        var install = run(
                List.of(
                        "scripts/mariadb-install-db",
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--basedir=" + programs,
                        "--datadir=" + data(),
                        // A server that starts takes the temporary tables of others in the same folder away.
                        "--tmpdir=" + home,
                        "--auth-root-authentication-method=normal",
                        "--skip-name-resolve",
                        "--innodb-flush-method=nosync",
                        "--debug-no-sync"),
                "install.log");
        try {
            if (install.waitFor() != 0) {
                throw new IOException(
                        "MariaDB could not be set up: " + Files.readString(Path.of("target", "mariadb-install.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Process start() throws IOException {
        return run(
                List.of(
                        programs.resolve("bin/mariadbd").toString(),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--basedir=" + programs,
                        "--datadir=" + data(),
                        // A server that starts takes the temporary tables of others in the same folder away.
                        "--tmpdir=" + home,
                        "--socket=" + home.resolve("s"),
                        "--pid-file=" + home.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--skip-name-resolve",
                        "--skip-ssl",
                        "--lower-case-table-names=1",
                        "--sql-mode=" + MODE,
                        "--transaction-isolation=READ-COMMITTED",
                        "--default-time-zone=+00:00",
                        "--innodb-lock-wait-timeout=5",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-flush-method=nosync",
                        "--innodb-doublewrite=0",
                        "--debug-no-sync"),
                "server.log");
    }

    private Path data() {
        return home.resolve("data");
    }

    private boolean answers() throws SQLException {
        if (!process.isAlive()) {
            throw new AssertionError("MariaDB did not start: " + Path.of("target", "mariadb-server.log"));
        }
        try (var connection = connect("mysql")) {
            return connection.isValid(1);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            MoreFiles.deleteRecursively(home, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection that commits by itself no statement. */
    Connection connect(String database) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/" + database
                + "?user=root&sslMode=disable&sessionVariables=sql_mode='" + MODE + "'");
        connection.setAutoCommit(false);
        return connection;
    }
}

package app.pathfinder.core.database.embedded;

import app.pathfinder.core.testing.TestServer;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Objects;

/**
 * The folder of a server that ran once and was stopped, with a table {@code kept.rows} of a thousand rows. Copying it
 * spares a test the making of a database, which is most of what a first start takes.
 */
final class MadeFolder {
    /** How many rows are in the table. */
    static final long ROWS = 1000;

    private static final class Holder {
        static final Path ORIGINAL = make();

        private Holder() {}
    }

    private MadeFolder() {}

    /** Puts a copy where these folders are to be. */
    static void copyTo(EmbeddedFolders folders) throws IOException {
        var original = Holder.ORIGINAL;
        try (var files = Files.walk(original)) {
            for (var file : files.toList()) {
                var copy = folders.home().resolve(original.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Path make() {
        try {
            var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "made-folder-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            fill(new EmbeddedFolders(TestServer.PROGRAMS, home));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(EmbeddedFolders folders) throws SQLException {
        try (var server = new EmbeddedServer(folders)) {
            var accounts = server.ensureRunning();
            var owner = Objects.requireNonNull(accounts.owner());
            try (var connection =
                            ServerRoles.connect(accounts.port(), accounts.database(), owner.name(), owner.password());
                    var statement = connection.createStatement()) {
                statement.execute("create schema kept");
                statement.execute("create table kept.rows as select generate_series(1, " + ROWS + ") as n");
            }
        }
    }

    private static void delete(Path home) {
        try {
            MoreFiles.deleteRecursively(home, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

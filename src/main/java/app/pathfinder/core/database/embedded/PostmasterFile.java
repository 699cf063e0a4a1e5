package app.pathfinder.core.database.embedded;

import com.google.common.primitives.Longs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says: line 1 the process, line 4 the port, line 8 the state. The server writes it, keeps
 * it up to date and deletes it when it stops in order; after a kill it stays behind.
 *
 * @param processId of the server that wrote it
 * @param port on which it listens
 * @param ready whether it accepts connections
 */
record PostmasterFile(long processId, int port, boolean ready) {
    static final String NAME = "postmaster.pid";

    private static final int LINES_WHEN_COMPLETE = 8;

    static Optional<PostmasterFile> read(Path database) throws IOException {
        try {
            var lines = Files.readAllLines(database.resolve(NAME));
            if (lines.size() < LINES_WHEN_COMPLETE) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.get(7).strip().equals("ready")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            throw new IOException("The server's process file is not in the known form", e);
        }
    }

    /** Whether the first line, which is written at once, names a server that lives. */
    static boolean isOfLivingServer(Path database) throws IOException {
        try (var lines = Files.lines(database.resolve(NAME))) {
            return lines.findFirst()
                    .map(Longs::tryParse)
                    .flatMap(ProcessHandle::of)
                    .map(PostmasterFile::isPostgres)
                    .orElse(false);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Whether that process lives and is a PostgreSQL server, not another one that got the same number later. */
    boolean isAlive() {
        return ProcessHandle.of(processId).map(PostmasterFile::isPostgres).orElse(false);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().toLowerCase(Locale.ROOT))
                .map(name -> name.startsWith("postgres"))
                .orElse(true);
    }
}

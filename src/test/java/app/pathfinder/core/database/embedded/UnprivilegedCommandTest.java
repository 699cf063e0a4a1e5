package app.pathfinder.core.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What root puts before a command, while others work in the same folders. */
class UnprivilegedCommandTest {
    private static final int TIMES = 40;

    @TempDir
    private Path home;

    @Test
    void filesThatAnotherProgramUnpacksAndTakesAwayAreNoObstacle() throws Exception {
        assumeTrue(UnprivilegedCommand.isRoot(), "needs to run as root");
        var folders = new EmbeddedFolders(home.resolve("programs"), home.resolve("embedded"));
        Files.createDirectories(folders.programs());
        Files.createDirectories(folders.home());
        var isOver = new AtomicBoolean();
        try (var other = Executors.newSingleThreadExecutor()) {
            var unpacking = other.submit((Callable<Integer>) () -> unpackAndTakeAway(folders.programs(), isOver));
            try {
                for (int time = 0; time < TIMES; time++) {
                    assertThat(new UnprivilegedCommand().prefix(folders)).isNotEmpty();
                }
            } finally {
                isOver.set(true);
            }
            assertThat(unpacking.get()).as("foreign folders meanwhile").isPositive();
        }
    }

    private static int unpackAndTakeAway(Path programs, AtomicBoolean isOver) throws IOException {
        var times = 0;
        while (!isOver.get()) {
            var unpacked = Files.createTempDirectory(programs, "unpacking-");
            for (int file = 0; file < 20; file++) {
                Files.createFile(unpacked.resolve("file" + file));
            }
            for (int file = 0; file < 20; file++) {
                Files.delete(unpacked.resolve("file" + file));
            }
            Files.delete(unpacked);
            times++;
        }
        return times;
    }
}

package app.pathfinder.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of 256 KB in memory for one folder, which only the system's administrator may make; skips the test of others. */
@SuppressWarnings("try")
public record SmallDisk(Path folder) implements AutoCloseable {
    /** How much it holds, in bytes. */
    public static final int SIZE = 256 * 1024;

    public static SmallDisk mount(Path folder) throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()) == 0,
                "only the system's administrator may mount a disk");
        return new SmallDisk(folder);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        assertThat(run("umount", folder.toString())).isZero();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            assumeTrue(false, "no such command here");
            return -1;
        }
    }
}

package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Held while a program starts or stops the server, so that two programs never do so at once. The operating system
 * releases it when its program dies.
 */
final class FolderLock {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private FolderLock() {}

    /** What is done while the lock is held. */
    interface Work<T> {
        T run() throws IOException, InterruptedException, SQLException;
    }

    static <T> T holding(Path file, Work<T> work) throws IOException, InterruptedException, SQLException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            acquire(channel);
            return work.run();
        }
    }

    private static void acquire(FileChannel channel) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (tryLock(channel) == null) {
            if (System.nanoTime() > deadline) {
                throw new Problem(ProblemKind.SERVER_TIMEOUT, EmbeddedServer.NAME);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another part of this very program holds it: wait as for any other program.
            return null;
        }
    }
}

package app.pathfinder.core.database.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/**
 * Says that this program uses the server, also to one that has no password to ask the server itself. A lock on one byte
 * of a file, which the operating system takes back when the program dies. Callers hold the {@link FolderLock}.
 */
final class UseMark implements AutoCloseable {
    private final FileChannel channel;

    private UseMark(FileChannel channel) {
        this.channel = channel;
    }

    static UseMark take(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(new SecureRandom().nextLong(Long.MAX_VALUE), 1, false) == null) {
                throw new IOException("The mark of use is taken");
            }
            return new UseMark(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether any program, this one included, has such a mark. */
    static boolean isTaken(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

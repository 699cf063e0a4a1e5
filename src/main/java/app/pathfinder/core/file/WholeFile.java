package app.pathfinder.core.file;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Writes a file that appears complete or not at all, also when the computer loses its power, and replaces one of that
 * name. Any thread but JavaFX's.
 */
public final class WholeFile {
    private static final boolean FOLDERS_CAN_BE_FLUSHED =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private WholeFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Content<T> {
        T write(OutputStream out) throws IOException;
    }

    /**
     * Writes the content and returns what its writer returned.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} or {@link ProblemKind#DISK_FULL} if it cannot be written,
     *     and whatever problem the content throws; then nothing of it is left
     */
    public static <T> T write(Path file, Content<T> content) {
        try {
            return write(file, Files.createTempFile(folder(file), ".pathfinder", ".part"), content);
        } catch (IOException | UncheckedIOException e) {
            throw notWritten(e);
        }
    }

    /**
     * The same by way of a file of a known name, which is what a crash may leave behind.
     *
     * @param temporary an empty file in the same folder, with the permissions that the file is to have
     */
    public static <T> T writeBy(Path temporary, Path file, Content<T> content) {
        try {
            return write(file, temporary, content);
        } catch (IOException | UncheckedIOException e) {
            throw notWritten(e);
        }
    }

    private static <T> T write(Path file, Path temporary, Content<T> content) throws IOException {
        try {
            var result = writeAndFlush(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushFolder(folder(file));
            return result;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static <T> T writeAndFlush(Path temporary, Content<T> content) throws IOException {
        T result;
        try (var out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            result = content.write(out);
        }
        // Opened anew, because the content may have closed what it wrote to.
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return result;
    }

    /** The name of a file is in its folder, and can be lost like the content of a file. */
    private static void flushFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FLUSHED) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** The problem behind a file that could not be written: {@code DISK_FULL} or {@code FILE_NOT_ACCESSIBLE}. */
    public static Problem notWritten(Exception failure) {
        var full = String.valueOf(failure.getMessage()).contains("No space left");
        return full ? new Problem(failure, ProblemKind.DISK_FULL) : Utf8File.notAccessible(failure);
    }
}

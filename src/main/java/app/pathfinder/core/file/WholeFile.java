package app.pathfinder.core.file;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that appears complete or not at all, and replaces one of that name. Any thread but JavaFX's. */
public final class WholeFile {
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
            var temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".pathfinder", ".part");
            try {
                T result;
                try (var out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                    result = content.write(out);
                }
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return result;
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | UncheckedIOException e) {
            throw notWritten(e);
        }
    }

    /** The problem behind a file that could not be written: {@code DISK_FULL} or {@code FILE_NOT_ACCESSIBLE}. */
    public static Problem notWritten(Exception failure) {
        var full = String.valueOf(failure.getMessage()).contains("No space left");
        return full
                ? new Problem(failure, ProblemKind.DISK_FULL)
                : new Problem(failure, ProblemKind.FILE_NOT_ACCESSIBLE, "The file");
    }
}

package app.pathfinder.core.signature;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file with its signature beside it: the 64 bytes of Ed25519 over the file's bytes, under the file's name and
 * {@code .sig}. Anybody can check it with {@code openssl pkeyutl -verify -pubin -inkey KEY.pem -rawin -in FILE -sigfile
 * FILE.sig}. Thread-safe; every method blocks.
 */
public final class SignedFile {
    /** What the name of a signature's file ends in. */
    public static final String SUFFIX = ".sig";

    private SignedFile() {}

    /**
     * Writes the file and its signature, each complete or not at all.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} or {@link ProblemKind#DISK_FULL}
     */
    public static void write(Path file, byte[] content, Signer signer) {
        replace(file, content);
        replace(signatureOf(file), signer.sign(content));
    }

    /**
     * Writes a file without a signature, complete or not at all.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} or {@link ProblemKind#DISK_FULL}
     */
    public static void replace(Path file, byte[] content) {
        try {
            var temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".pathfinder", ".part");
            try {
                Files.write(temporary, content);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw problem(e, "file.name.file");
        }
    }

    /**
     * Whether the signature beside the file is of these very bytes and this key.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} if the file or its signature cannot be read
     */
    public static boolean verifies(Path file, Verifier verifier) {
        return verifier.verifies(read(file, "file.name.file"), read(signatureOf(file), "file.name.signature"));
    }

    private static byte[] read(Path file, String name) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw problem(e, name);
        }
    }

    /** Where the signature of a file lies. */
    public static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    private static Problem problem(IOException failure, String name) {
        return String.valueOf(failure.getMessage()).contains("No space left")
                ? new Problem(failure, ProblemKind.DISK_FULL)
                : new Problem(failure, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of(name));
    }
}

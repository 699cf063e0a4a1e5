package app.pathfinder.core.archive;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;

/**
 * The file of an archive, opened for reading: a ZIP file whose entries are encrypted with AES-256, which any program for
 * such files opens with the passphrase. For one thread.
 */
final class ArchiveFile implements AutoCloseable {
    /** Which version of the format it is shows before anything else; a later one may say more. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ZipFile zip;

    private ArchiveFile(ZipFile zip) {
        this.zip = zip;
    }

    static ArchiveFile open(Path file, char[] passphrase) {
        return new ArchiveFile(new ZipFile(file.toFile(), passphrase));
    }

    /** The hash of the file as it is on the disk. */
    static HashCode sha256(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256());
    }

    /**
     * What the archive says of itself.
     *
     * @throws IOException if that is not as it was written
     * @throws Problem {@link ProblemKind#ARCHIVE_KEY_LOST} if it was encrypted with another key
     */
    Manifest manifest() throws IOException {
        try (var in = entry(Manifest.ENTRY)) {
            return JSON.readValue(in.readAllBytes(), Manifest.class);
        }
    }

    /**
     * The lines of a table. Reading them to their end throws {@link IOException} if they are not as they were written.
     *
     * @throws Problem {@link ProblemKind#ARCHIVE_KEY_LOST}
     */
    InputStream lines(String suffix) throws IOException {
        return new BufferedInputStream(entry(Manifest.entry(suffix)));
    }

    private InputStream entry(String name) throws IOException {
        var header = zip.getFileHeader(name);
        if (header == null) {
            throw new IOException("A part of the archive is missing");
        }
        try {
            return zip.getInputStream(header);
        } catch (ZipException e) {
            if (e.getType() == ZipException.Type.WRONG_PASSWORD) {
                throw new Problem(e, ProblemKind.ARCHIVE_KEY_LOST);
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

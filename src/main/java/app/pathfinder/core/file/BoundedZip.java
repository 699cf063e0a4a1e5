package app.pathfinder.core.file;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP file that somebody gave us, of which no more is unpacked than was thought of: a small file may claim to hold more
 * than any disk does. Nothing is unpacked to the disk, so the names of its parts lead nowhere. For one thread.
 */
public final class BoundedZip implements AutoCloseable {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MEGABYTE = 20;

    private final ZipFile zip;
    private final int mostMegabytes;
    private long left;

    private BoundedZip(ZipFile zip, int mostMegabytes) {
        this.zip = zip;
        this.mostMegabytes = mostMegabytes;
        this.left = (long) mostMegabytes << MEGABYTE;
    }

    /** Whether the file begins like a ZIP file. */
    public static boolean isZip(Path file) {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 8;
        } catch (IOException e) {
            throw Utf8File.notAccessible(e);
        }
    }

    /**
     * Opens a file.
     *
     * @param mostMegabytes what is read of it, unpacked, is never more
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if it is no whole ZIP file or has too many parts,
     *     {@link ProblemKind#FILE_NOT_ACCESSIBLE}
     */
    public static BoundedZip open(Path file, int mostMegabytes) {
        try {
            var zip = new ZipFile(file.toFile());
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw Utf8File.unusable("file.zip-parts", MOST_ENTRIES);
            }
            return new BoundedZip(zip, mostMegabytes);
        } catch (ZipException e) {
            throw damaged();
        } catch (IOException e) {
            throw Utf8File.notAccessible(e);
        }
    }

    /** What refuses a file that is not as it was written. */
    public static Problem damaged() {
        return Utf8File.unusable("file.damaged");
    }

    /** The names of its parts. */
    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    /**
     * What a part holds. Reading it throws {@link Problem} with {@link ProblemKind#INVALID_INPUT} where the file unpacks to
     * too much, and {@link IOException} where it is damaged.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT} if there is no such part, or it is damaged
     */
    public InputStream read(String name) {
        try {
            var entry = zip.getEntry(name);
            var in = entry == null ? null : zip.getInputStream(entry);
            if (in == null) {
                throw damaged();
            }
            return new BufferedInputStream(new Counted(in));
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** Takes what it reads off what is left. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            take(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            take(Math.max(read, 0));
            return read;
        }

        private void take(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Utf8File.unusable("file.zip-unpacks", mostMegabytes);
            }
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Utf8File.notAccessible(e);
        }
    }
}

package app.pathfinder.core.portability;

import app.pathfinder.core.database.RowFormat;
import app.pathfinder.core.file.BoundedZip;
import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A file of records, opened for reading. Rows are handed over one by one and none is held; whether a table was as it was
 * written is known at its end, so what was made of it until then must be given up if reading throws. Every method throws
 * {@link Problem} with {@link ProblemKind#INVALID_INPUT} where the file is damaged or holds too much. For one thread.
 */
final class RecordFileReader implements RowSource, AutoCloseable {
    private static final int MOST_UNPACKED_MEGABYTES = 2_000;
    private static final int MOST_MANIFEST_BYTES = 1 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final BoundedZip zip;
    private final RecordManifest manifest;

    private RecordFileReader(BoundedZip zip, RecordManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a file and reads what it says of itself. */
    static RecordFileReader open(Path file) {
        var zip = BoundedZip.open(file, MOST_UNPACKED_MEGABYTES);
        try {
            return new RecordFileReader(zip, manifest(zip));
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Opens a file again, if it is still the one that it was: by the checksums of all its tables. */
    static RecordFileReader openSame(Path file, RecordManifest planned) {
        var again = open(file);
        if (!again.manifest.equals(planned)) {
            again.close();
            throw Utf8File.unusable("file.record.other");
        }
        return again;
    }

    /** What the file says of itself. */
    RecordManifest manifest() {
        return manifest;
    }

    /** Whether a ZIP file says that it is one of these. */
    static boolean isOne(BoundedZip zip) {
        if (!zip.names().contains(RecordManifest.ENTRY)) {
            return false;
        }
        try (var in = zip.read(RecordManifest.ENTRY)) {
            return RecordManifest.FORMAT.equals(JSON.readTree(in.readNBytes(MOST_MANIFEST_BYTES))
                    .path("format")
                    .asText());
        } catch (IOException e) {
            return false;
        }
    }

    private static RecordManifest manifest(BoundedZip zip) {
        try (var in = zip.read(RecordManifest.ENTRY)) {
            var read = JSON.readTree(in.readNBytes(MOST_MANIFEST_BYTES));
            if (read.path("version").asInt() > RecordManifest.VERSION) {
                throw newer();
            }
            return JSON.treeToValue(read, RecordManifest.class);
        } catch (IOException e) {
            throw BoundedZip.damaged();
        }
    }

    private static Problem newer() {
        return Utf8File.unusable("file.record.newer");
    }

    /** How many rows it says to hold. */
    @Override
    public long rows() {
        return manifest.rows();
    }

    @Override
    public void forEach(UserTable table, RowReader reader) {
        var part = manifest.part(table).orElse(null);
        if (part == null) {
            return;
        }
        try (var in = zip.read(RecordManifest.entry(table))) {
            read(part, table, in, reader);
        } catch (RowFormat.UnknownRows | IOException | UncheckedIOException e) {
            throw BoundedZip.damaged();
        }
    }

    private static void read(RecordManifest.Part part, UserTable table, InputStream in, RowReader reader)
            throws IOException {
        var hashed = new HashingInputStream(Hashing.sha256(), in);
        var rows = format(part, table).read(new LineLimit(hashed));
        long line = 0;
        while (rows.hasNext()) {
            reader.read(++line, rows.next());
        }
        if (line != part.rows() || !hashed.hash().toString().equals(part.sha256())) {
            throw BoundedZip.damaged();
        }
    }

    private static RowFormat format(RecordManifest.Part part, UserTable table) {
        try {
            return RowFormat.of(UserRows.of(table).description(), part.columns());
        } catch (RowFormat.UnknownRows e) {
            throw newer();
        }
    }

    @Override
    public void close() {
        zip.close();
    }
}

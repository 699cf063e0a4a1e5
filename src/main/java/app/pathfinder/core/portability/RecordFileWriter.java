package app.pathfinder.core.portability;

import app.pathfinder.core.database.RowFormat;
import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file of records while it reads them, a page at a time: a ZIP file with one file of JSON lines a table and a
 * manifest. For one thread.
 */
final class RecordFileWriter {
    private static final int READ_AT_ONCE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UserTransaction tx;
    private final Runnable onRow;

    /** @param onRow told of each row, and may throw to give up */
    RecordFileWriter(UserTransaction tx, Runnable onRow) {
        this.tx = tx;
        this.onRow = onRow;
    }

    /** Writes everything; how many rows that were. */
    long write(String username, Instant now, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var parts = new ArrayList<RecordManifest.Part>();
        for (var table : UserTable.values()) {
            parts.add(write(table, zip));
        }
        var manifest = new RecordManifest(
                RecordManifest.FORMAT, RecordManifest.VERSION, now.toString(), username, List.copyOf(parts));
        zip.putNextEntry(new ZipEntry(RecordManifest.ENTRY));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest.rows();
    }

    private RecordManifest.Part write(UserTable table, ZipOutputStream zip) throws IOException {
        var format = RowFormat.of(UserRows.of(table).description());
        var hashed = new HashingOutputStream(Hashing.sha256(), zip);
        var lines = new BufferedOutputStream(hashed);
        zip.putNextEntry(new ZipEntry(RecordManifest.entry(table)));
        var count = writeRows(table, format, lines);
        lines.flush();
        zip.closeEntry();
        return new RecordManifest.Part(
                table.suffix(), format.names(), count, hashed.hash().toString());
    }

    private long writeRows(UserTable table, RowFormat format, OutputStream lines) throws IOException {
        var rows = UserRows.of(table);
        var key = rows.description().key().name();
        long count = 0;
        Object last = null;
        List<Map<String, @Nullable Object>> page;
        do {
            page = rows.page(tx, last, READ_AT_ONCE);
            for (var row : page) {
                onRow.run();
                format.write(row, lines);
                last = row.get(key);
            }
            count += page.size();
        } while (page.size() == READ_AT_ONCE);
        return count;
    }
}

package app.pathfinder.core.archive;

import app.pathfinder.core.database.RowFormat;
import app.pathfinder.core.database.TableDescription;
import app.pathfinder.core.isolation.OwnerRows;
import app.pathfinder.core.isolation.UserTableSchema;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.CountingOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.jspecify.annotations.Nullable;

/** Writes the content of an archive's file while it reads the rows, never holding a table in memory. For one thread. */
final class ArchiveWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnerRows rows;
    private final char[] passphrase;
    private final Runnable onRow;

    /** @param onRow told of each row, and may throw to give up */
    ArchiveWriter(OwnerRows rows, char[] passphrase, Runnable onRow) {
        this.rows = rows;
        this.passphrase = passphrase.clone();
        this.onRow = onRow;
    }

    /** What was written. */
    record Written(Manifest manifest, long bytes, String sha256) {}

    /** @param about what the archive says of itself but for its tables */
    Written write(Manifest about, OutputStream out) throws IOException {
        var hashed = new HashingOutputStream(Hashing.sha256(), out);
        var counted = new CountingOutputStream(hashed);
        Manifest manifest;
        try (var zip = new ZipOutputStream(counted, passphrase, StandardCharsets.UTF_8)) {
            manifest = write(about, zip);
        }
        return new Written(manifest, counted.getCount(), hashed.hash().toString());
    }

    private Manifest write(Manifest about, ZipOutputStream zip) throws IOException {
        var parts = new ArrayList<Manifest.Part>();
        for (var table : UserTableSchema.tables()) {
            parts.add(write(table, zip));
        }
        var manifest = new Manifest(
                about.format(),
                about.archiveId(),
                about.userId(),
                about.username(),
                about.displayName(),
                about.prefix(),
                about.schemaVersion(),
                about.createdAt(),
                parts);
        zip.putNextEntry(encrypted(Manifest.ENTRY));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private Manifest.Part write(TableDescription table, ZipOutputStream zip) throws IOException {
        var format = RowFormat.of(table);
        var count = new AtomicLong();
        var hashed = new HashingOutputStream(Hashing.sha256(), zip);
        var lines = new BufferedOutputStream(hashed);
        zip.putNextEntry(encrypted(Manifest.entry(table.suffix())));
        rows.forEach(table, row -> {
            onRow.run();
            count.incrementAndGet();
            write(format, row, lines);
        });
        lines.flush();
        zip.closeEntry();
        return new Manifest.Part(
                table.suffix(), format.names(), count.get(), hashed.hash().toString());
    }

    private static void write(RowFormat format, Map<String, @Nullable Object> row, OutputStream lines) {
        try {
            format.write(row, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipParameters encrypted(String name) {
        var parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        return parameters;
    }
}

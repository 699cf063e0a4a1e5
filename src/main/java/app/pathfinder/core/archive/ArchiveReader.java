package app.pathfinder.core.archive;

import app.pathfinder.core.database.RowFormat;
import app.pathfinder.core.database.TableDescription;
import app.pathfinder.core.isolation.OwnerRows;
import app.pathfinder.core.isolation.UserTableSchema;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import com.google.common.collect.Iterators;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an archive's file from the disk: checks it, compares it with tables, and stores its rows. Row by row, never
 * holding a table in memory. For one thread.
 */
final class ArchiveReader {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveReader.class);

    private final Path file;
    private final char[] passphrase;
    private final Runnable onRow;

    /** @param onRow told of each row, and may throw to give up */
    ArchiveReader(Path file, char[] passphrase, Runnable onRow) {
        this.file = file;
        this.passphrase = passphrase.clone();
        this.onRow = onRow;
    }

    /**
     * Finds every byte as it was written and every row fit to be stored again.
     *
     * @param sha256 of the file as it was written
     * @return what it says of itself
     * @throws Problem {@link ProblemKind#ARCHIVE_DAMAGED}, {@link ProblemKind#ARCHIVE_KEY_LOST} or
     *     {@link ProblemKind#ARCHIVE_OTHER_VERSION}
     */
    Manifest require(String sha256) {
        requireHash(sha256);
        try (var archive = ArchiveFile.open(file, passphrase)) {
            var manifest = archive.manifest();
            if (manifest.format() != Manifest.FORMAT) {
                throw new Problem(ProblemKind.ARCHIVE_OTHER_VERSION);
            }
            for (var part : manifest.tables()) {
                checkHash(archive, part);
                checkRows(archive, part);
            }
            return manifest;
        } catch (RowFormat.UnknownRows e) {
            throw new Problem(e, ProblemKind.ARCHIVE_OTHER_VERSION);
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, ProblemKind.ARCHIVE_DAMAGED);
        }
    }

    /**
     * Finds the file to be the one that was written, without opening it.
     *
     * @throws Problem {@link ProblemKind#ARCHIVE_DAMAGED}
     */
    void requireHash(String sha256) {
        if (!hasHash(sha256)) {
            throw new Problem(ProblemKind.ARCHIVE_DAMAGED);
        }
    }

    private boolean hasHash(String sha256) {
        try {
            return ArchiveFile.sha256(file).toString().equals(sha256);
        } catch (NoSuchFileException e) {
            throw new Problem(e, ProblemKind.ARCHIVE_MISSING);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.archive"));
        }
    }

    private static void checkHash(ArchiveFile archive, Manifest.Part part) throws IOException {
        try (var lines = new HashingInputStream(Hashing.sha256(), archive.lines(part.table()))) {
            ByteStreams.exhaust(lines);
            if (!lines.hash().toString().equals(part.sha256())) {
                throw new IOException("Other lines than the manifest says");
            }
        }
    }

    private void checkRows(ArchiveFile archive, Manifest.Part part) throws IOException {
        var count = 0L;
        try (var lines = archive.lines(part.table())) {
            var rows = format(part).read(lines);
            while (rows.hasNext()) {
                rows.next();
                onRow.run();
                count++;
            }
        }
        if (count != part.rows()) {
            throw new IOException("Another number of rows than the manifest says");
        }
    }

    private static RowFormat format(Manifest.Part part) {
        return UserTableSchema.tables().stream()
                .filter(table -> table.suffix().equals(part.table()))
                .findFirst()
                .map(table -> RowFormat.of(table, part.columns()))
                .orElseThrow(() -> new RowFormat.UnknownRows(null));
    }

    /**
     * Compares every row of a user's tables with the file.
     *
     * @throws Problem {@link ProblemKind#ARCHIVE_DIFFERS} at the first row that is not the same in both
     */
    void compare(Manifest manifest, OwnerRows rows) {
        try (var archive = ArchiveFile.open(file, passphrase)) {
            for (var part : manifest.tables()) {
                compare(archive, part, rows);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, ProblemKind.ARCHIVE_DIFFERS);
        }
    }

    private void compare(ArchiveFile archive, Manifest.Part part, OwnerRows rows) throws IOException {
        var format = format(part);
        try (var lines = archive.lines(part.table());
                var comparison = new ComparingStream(lines)) {
            rows.forEach(format.table(), row -> {
                onRow.run();
                write(format, row, comparison);
            });
            comparison.requireEnd();
        }
    }

    private static void write(RowFormat format, Map<String, @Nullable Object> row, ComparingStream comparison) {
        try {
            format.write(row, comparison);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores every row of the file in a user's tables, which are empty, those first that others refer to. */
    void store(Manifest manifest, OwnerRows rows) {
        try (var archive = ArchiveFile.open(file, passphrase)) {
            for (var table : UserTableSchema.tables()) {
                store(archive, manifest, table, rows);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, ProblemKind.ARCHIVE_DAMAGED);
        }
    }

    private void store(ArchiveFile archive, Manifest manifest, TableDescription table, OwnerRows rows)
            throws IOException {
        for (var part : manifest.tables()) {
            if (part.table().equals(table.suffix())) {
                try (var lines = archive.lines(part.table())) {
                    rows.store(table, reporting(format(part).read(lines)));
                }
            }
        }
    }

    private Iterator<Map<String, @Nullable Object>> reporting(Iterator<Map<String, @Nullable Object>> rows) {
        return Iterators.transform(rows, row -> {
            onRow.run();
            return row;
        });
    }

    /** The parts of a damaged file that can be told to be damaged; never throws for what it finds there. */
    List<String> damagedParts() {
        if (!Files.isReadable(file)) {
            return List.of(ArchiveVerdict.CONTAINER);
        }
        var damaged = new ArrayList<String>();
        UserTableSchema.tables().stream()
                .map(TableDescription::suffix)
                .filter(suffix -> !canBeRead(archive -> ByteStreams.exhaust(archive.lines(suffix))))
                .forEach(damaged::add);
        if (!canBeRead(archive -> archive.manifest().rows())) {
            damaged.add(ArchiveVerdict.MANIFEST);
        }
        var nothingTold =
                damaged.isEmpty() || damaged.size() > UserTableSchema.tables().size();
        return nothingTold ? List.of(ArchiveVerdict.CONTAINER) : damaged;
    }

    private interface Look {
        long at(ArchiveFile archive) throws IOException;
    }

    /** Each entry carries a code that tells whether it is as it was written; damage can make the library fail in any way. */
    private boolean canBeRead(Look look) {
        try (var archive = ArchiveFile.open(file, passphrase)) {
            return look.at(archive) >= 0;
        } catch (IOException | RuntimeException e) {
            LOG.debug("A part of an archive cannot be read: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}

package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.audit.seal.AnchorFile;
import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.audit.seal.AuditSealer;
import app.pathfinder.core.audit.seal.Seal;
import app.pathfinder.core.audit.seal.SealTable;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.signature.Signer;
import app.pathfinder.core.work.Progress;
import com.google.common.io.BaseEncoding;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit trail with its seals as JSON lines that {@link AuditVerifier} can check. Seals first, so that every
 * row that was there at the beginning is covered. Holds a page of rows in memory. Thread-safe; every method blocks.
 */
public final class AuditExporter {
    private static final int ROWS_FETCHED = 1_000;

    private final OwnerDatabase database;
    private final AuditSealer sealer;
    private final AuditKeys keys;
    private final AnchorFile anchor;
    private final InstantSource clock;

    @Inject
    public AuditExporter(
            OwnerDatabase database, AuditSealer sealer, AuditKeys keys, AnchorFile anchor, InstantSource clock) {
        this.database = database;
        this.sealer = sealer;
        this.keys = keys;
        this.anchor = anchor;
        this.clock = clock;
    }

    /**
     * Writes the trail.
     *
     * @param since leaves out seals made before, or null for everything
     * @return how many rows were written
     * @throws UncheckedIOException if the stream takes no more
     */
    public long export(OutputStream out, @Nullable Instant since, Progress progress) {
        sealer.seal();
        var anchored = anchor.last().map(Seal::id).orElse(0L);
        return write(out, since, keys.signer(), anchored, progress);
    }

    /** The trail as it is. Seals nothing: a trail that disagrees with what was written down outside must not grow. */
    long exportAsItIs(OutputStream out, Signer signer, Progress progress) {
        return write(out, null, signer, 0, progress);
    }

    private long write(OutputStream out, @Nullable Instant since, Signer signer, long anchored, Progress progress) {
        return database.inSnapshot(handle -> {
            try (var writer = new JsonLinesWriter(out)) {
                return new Run(handle, writer, signer, anchored, progress).write(since);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One export under way. */
    private final class Run {
        private final Handle handle;
        private final JsonLinesWriter writer;
        private final Signer signer;
        private final long anchored;
        private final Progress progress;
        private final String exportedAt = AuditRow.time(clock.instant());
        private long rows;
        private long unsealed;
        private @Nullable Seal last;

        Run(Handle handle, JsonLinesWriter writer, Signer signer, long anchored, Progress progress) {
            this.handle = handle;
            this.writer = writer;
            this.signer = signer;
            this.anchored = anchored;
            this.progress = progress;
        }

        long write(@Nullable Instant since) throws IOException {
            var first = since == null ? 1 : firstSince(since);
            writer.write(new ExportLine.Header(exportedAt, first));
            writeRows(first);
            writer.write(end());
            return rows;
        }

        /** An export of a time without seals has the last one before it, so that it ends in something. */
        private long firstSince(Instant since) {
            return SealTable.firstSince(handle, since)
                    .or(() -> SealTable.last(handle).map(Seal::id))
                    .orElse(1L);
        }

        private void writeRows(long first) throws IOException {
            var open = first;
            try (var found = handle
                    .createQuery(SealTable.ROWS_IN_ORDER)
                    .bind("from", first)
                    .setFetchSize(ROWS_FETCHED)
                    .map((row, context) -> new ExportLine.Row(SealTable.row(row), row.getObject("seal_id", Long.class)))
                    .stream()) {
                for (var row : (Iterable<ExportLine.Row>) found::iterator) {
                    open = closeSealsBefore(open, row.sealId());
                    write(row);
                }
            }
            closeSealsBefore(open, null);
        }

        private void write(ExportLine.Row row) throws IOException {
            writer.write(row);
            rows++;
            unsealed += row.sealId() == null ? 1 : 0;
            if (rows % ROWS_FETCHED == 0) {
                progress.throwIfCancelled();
                progress.report(-1, rows + " rows");
            }
        }

        /** Writes each seal after its rows; also those whose rows are gone. */
        private long closeSealsBefore(long open, @Nullable Long next) throws IOException {
            var id = open;
            for (; next == null || id < next; id++) {
                var seal = SealTable.find(handle, id);
                if (seal.isEmpty()) {
                    break;
                }
                writer.write(new ExportLine.Sealed(seal.get(), SealTable.leaves(handle, id)));
                last = seal.get();
            }
            return next == null ? id : Math.max(id, next);
        }

        private ExportLine.End end() {
            var unsigned = end("");
            var text = unsigned.signedText().getBytes(StandardCharsets.UTF_8);
            return end(BaseEncoding.base16().lowerCase().encode(signer.sign(text)));
        }

        private ExportLine.End end(String signature) {
            return new ExportLine.End(
                    exportedAt,
                    rows,
                    unsealed,
                    last == null ? 0 : last.id(),
                    last == null ? Seal.NO_PREVIOUS : last.hash(),
                    anchored,
                    signer.verifier().keyId(),
                    signature);
        }
    }
}

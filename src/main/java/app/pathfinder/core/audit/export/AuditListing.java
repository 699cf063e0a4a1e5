package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.AuditEntry;
import app.pathfinder.core.audit.AuditFilter;
import app.pathfinder.core.audit.AuditTrail;
import app.pathfinder.core.file.CsvForPeople;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a part of the audit trail, the newest entry first, for people (CSV) and for systems that watch (CEF). What is to
 * be checked later is exported by {@link AuditExporter} instead. Thread-safe; every method blocks.
 */
public final class AuditListing {
    private static final String[] HEADER = {
        "occurredAt",
        "user",
        "actor",
        "action",
        "resourceType",
        "resourceId",
        "table",
        "success",
        "error",
        "address",
        "client",
        "details",
        "sealed",
        "auditId"
    };

    private final AuditTrail trail;

    @Inject
    public AuditListing(AuditTrail trail) {
        this.trail = trail;
    }

    /** Writes CSV and returns how many entries that were. */
    public long writeCsv(AuditFilter filter, OutputStream out, Progress progress) throws IOException {
        try (var csv = new CsvForPeople(out, HEADER)) {
            return each(filter, progress, entry -> row(csv, entry));
        }
    }

    /**
     * Writes CEF and returns how many entries that were.
     *
     * @param version the program's version, which each line names
     */
    public long writeCef(AuditFilter filter, OutputStream out, String version, Progress progress) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var cef = new CefWriter(text, version);
        var count = each(filter, progress, cef::write);
        text.flush();
        return count;
    }

    private interface EntryWriter {
        void write(AuditEntry entry) throws IOException;
    }

    private long each(AuditFilter filter, Progress progress, EntryWriter writer) {
        var count = new long[1];
        trail.forEach(filter, entry -> {
            progress.throwIfCancelled();
            try {
                writer.write(entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count[0]++;
        });
        return count[0];
    }

    private static void row(CsvForPeople csv, AuditEntry entry) {
        var row = entry.row();
        csv.row(
                row.occurredAt(),
                entry.username(),
                entry.actorName(),
                row.action(),
                row.resourceType(),
                row.resourceId(),
                row.tableName(),
                row.success(),
                row.errorMessage(),
                row.ipAddress(),
                row.userAgent(),
                row.details(),
                entry.sealed(),
                row.auditId());
    }
}

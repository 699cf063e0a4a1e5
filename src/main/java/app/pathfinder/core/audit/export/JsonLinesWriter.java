package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.audit.seal.Seal;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes {@link ExportLine}s, one JSON object a line. Not thread-safe. */
final class JsonLinesWriter implements AutoCloseable {
    static final String FORMAT = "pathfinder-audit-1";

    private final JsonGenerator json;

    JsonLinesWriter(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void write(ExportLine line) throws IOException {
        json.writeStartObject();
        switch (line) {
            case ExportLine.Header header -> header(header);
            case ExportLine.Row row -> row(row.row(), row.sealId());
            case ExportLine.Sealed sealed -> seal(sealed.seal(), sealed.leaves());
            case ExportLine.End end -> end(end);
        }
        json.writeEndObject();
    }

    private void header(ExportLine.Header header) throws IOException {
        json.writeStringField("type", "header");
        json.writeStringField("format", FORMAT);
        json.writeStringField("exportedAt", header.exportedAt());
        json.writeNumberField("firstSeal", header.firstSeal());
    }

    private void row(AuditRow row, @Nullable Long sealId) throws IOException {
        json.writeStringField("type", "row");
        json.writeStringField("auditId", row.auditId().toString());
        json.writeStringField("occurredAt", AuditRow.time(row.occurredAt()));
        text("userId", row.userId());
        text("actorId", row.actorId());
        json.writeStringField("action", row.action());
        text("resourceType", row.resourceType());
        text("resourceId", row.resourceId());
        text("tableName", row.tableName());
        text("ipAddress", row.ipAddress());
        text("userAgent", row.userAgent());
        json.writeBooleanField("success", row.success());
        text("errorMessage", row.errorMessage());
        text("details", row.details());
        if (sealId != null) {
            json.writeNumberField("sealId", sealId);
        }
    }

    /** An absent field is left out. */
    private void text(String name, @Nullable Object value) throws IOException {
        if (value instanceof UUID || value instanceof String) {
            json.writeStringField(name, value.toString());
        }
    }

    private void seal(Seal seal, byte[] leaves) throws IOException {
        json.writeStringField("type", "seal");
        json.writeNumberField("sealId", seal.id());
        json.writeStringField("sealedAt", AuditRow.time(seal.sealedAt()));
        json.writeNumberField("rowCount", seal.rowCount());
        json.writeStringField("merkleRoot", seal.merkleRoot());
        json.writeStringField("previousSeal", seal.previous());
        json.writeStringField("keyId", seal.keyId());
        json.writeStringField("signature", seal.signature());
        json.writeBinaryField("leaves", leaves);
    }

    private void end(ExportLine.End end) throws IOException {
        json.writeStringField("type", "end");
        json.writeStringField("exportedAt", end.exportedAt());
        json.writeNumberField("rows", end.rows());
        json.writeNumberField("unsealedRows", end.unsealedRows());
        json.writeNumberField("lastSeal", end.lastSeal());
        json.writeStringField("lastSealHash", end.lastSealHash());
        json.writeNumberField("anchoredSeal", end.anchoredSeal());
        json.writeStringField("keyId", end.keyId());
        json.writeStringField("signature", end.signature());
    }

    /** Flushes; the stream below stays open. */
    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}

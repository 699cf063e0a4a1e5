package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.AuditEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries of the audit trail in the Common Event Format, version 0, for systems that watch over many programs: one
 * line an entry, the bars of the header and the equals signs of the extension escaped. Not thread-safe.
 */
final class CefWriter {
    private static final String DONE = "3";
    private static final String REFUSED = "7";

    private final Writer out;
    private final String version;

    CefWriter(Writer out, String version) {
        this.out = out;
        this.version = version;
    }

    void write(AuditEntry entry) throws IOException {
        var row = entry.row();
        var line = new StringBuilder("CEF:0|Pathfinder|Pathfinder console|")
                .append(header(version))
                .append('|')
                .append(header(row.action()))
                .append('|')
                .append(header(name(entry)))
                .append('|')
                .append(row.success() ? DONE : REFUSED)
                .append('|')
                .append("rt=")
                .append(row.occurredAt().toEpochMilli());
        append(line, "externalId", row.auditId());
        append(line, "outcome", row.success() ? "success" : "failure");
        append(line, "reason", row.errorMessage());
        append(line, "suser", entry.actorName());
        append(line, "suid", row.actorId());
        append(line, "duser", entry.username());
        append(line, "duid", row.userId());
        append(line, "src", row.ipAddress());
        append(line, "requestClientApplication", row.userAgent());
        append(line, "cs1Label", row.resourceId() == null ? null : "resourceId");
        append(line, "cs1", row.resourceId());
        append(line, "cs2Label", row.details() == null ? null : "details");
        append(line, "cs2", row.details());
        out.write(line.append('\n').toString());
    }

    private static String name(AuditEntry entry) {
        var type = entry.row().resourceType();
        return (entry.row().action() + (type == null ? "" : " " + type))
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    private static void append(StringBuilder line, String key, @Nullable Object value) {
        if (value != null) {
            line.append(' ').append(key).append('=').append(extension(value.toString()));
        }
    }

    static String header(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replace("\r", " ").replace("\n", " ");
    }

    static String extension(String text) {
        return text.replace("\\", "\\\\")
                .replace("=", "\\=")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}

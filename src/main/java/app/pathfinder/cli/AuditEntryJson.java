package app.pathfinder.cli;

import app.pathfinder.core.audit.AuditEntry;
import app.pathfinder.core.audit.AuditRow;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail as programs read it; the components are the keys. Times are ISO 8601 in UTC. */
record AuditEntryJson(
        String auditId,
        String occurredAt,
        @Nullable String user,
        @Nullable String userId,
        @Nullable String actor,
        @Nullable String actorId,
        String action,
        @Nullable String resourceType,
        @Nullable String resourceId,
        @Nullable String table,
        @Nullable String address,
        @Nullable String client,
        boolean success,
        @Nullable String error,
        @JsonRawValue @Nullable String details,
        boolean sealed) {
    static AuditEntryJson of(AuditEntry entry) {
        var row = entry.row();
        return new AuditEntryJson(
                row.auditId().toString(),
                AuditRow.time(row.occurredAt()),
                entry.username(),
                text(row.userId()),
                entry.actorName(),
                text(row.actorId()),
                row.action(),
                row.resourceType(),
                row.resourceId(),
                row.tableName(),
                row.ipAddress(),
                row.userAgent(),
                row.success(),
                row.errorMessage(),
                row.details(),
                entry.sealed());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}

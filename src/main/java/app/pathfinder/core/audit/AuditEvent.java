package app.pathfinder.core.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row for the audit trail. Immutable.
 *
 * @param resource kind of record
 * @param resourceId which record, or null for several
 * @param details counts and the like; never a secret, never the content of a record
 */
public record AuditEvent(
        AuditAction action,
        AuditedResource resource,
        @Nullable String resourceId,
        Map<String, Object> details) {
    public AuditEvent {
        details = Map.copyOf(details);
    }

    /** A row without details. */
    public static AuditEvent of(AuditAction action, AuditedResource resource, @Nullable Object resourceId) {
        return new AuditEvent(action, resource, resourceId == null ? null : resourceId.toString(), Map.of());
    }

    /** The same row with other details. */
    public AuditEvent with(Map<String, Object> otherDetails) {
        return new AuditEvent(action, resource, resourceId, otherDetails);
    }
}

package app.pathfinder.core.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row for the audit trail. Immutable.
 *
 * @param resourceType kind of record, for example {@code experience}
 * @param resourceId which record, or null for several
 * @param details counts and the like; never a secret, never the content of a record
 */
public record AuditEvent(
        AuditAction action, String resourceType, @Nullable String resourceId, Map<String, Object> details) {
    public AuditEvent {
        details = Map.copyOf(details);
    }
}

package app.pathfinder.core.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail as people read it. Immutable.
 *
 * @param username whose data it is about; null where it is nobody's, or where the account is gone
 * @param actorName who acted; null likewise
 * @param sealed whether a seal covers it
 */
public record AuditEntry(
        AuditRow row, @Nullable String username, @Nullable String actorName, boolean sealed) {
    /** The place of an entry in lists, which go from the newest to the oldest. */
    public record Cursor(Instant occurredAt, UUID auditId) {}

    public Cursor cursor() {
        return new Cursor(row.occurredAt(), row.auditId());
    }
}

package app.pathfinder.core.audit.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something unusual that an administrator should look at. Immutable.
 *
 * @param username whom it concerns; null where it is nobody, or where the account is gone
 * @param evidence figures as JSON; never content of a record
 * @param acknowledgedAt when somebody looked at it; null while nobody has
 */
public record SecurityAlert(
        UUID id,
        Instant raisedAt,
        AlertRule rule,
        @Nullable UUID userId,
        @Nullable String username,
        String evidence,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String note) {
    public boolean isOpen() {
        return acknowledgedAt == null;
    }
}

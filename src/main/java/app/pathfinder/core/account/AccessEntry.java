package app.pathfinder.core.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail about a person's own data, as they see it. Immutable.
 *
 * @param actorName who acted; null for the program itself, or for an account that is gone
 * @param byMe whether it was the person themselves
 */
public record AccessEntry(
        UUID auditId,
        Instant occurredAt,
        @Nullable String actorName,
        boolean byMe,
        String action,
        @Nullable String resourceType,
        @Nullable String resourceId,
        boolean success,
        @Nullable String ipAddress,
        @Nullable String userAgent) {}

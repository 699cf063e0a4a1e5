package app.pathfinder.core.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session of a person, as they see it. Immutable.
 *
 * @param lastSeenAt to the minute
 * @param expiresAt when it ends by itself at the latest
 * @param endedAt when it ended; null while it is open
 * @param endReason why it ended; null while it is open
 * @param clientHost the computer, as its program called it
 * @param isThisOne whether it is the one that asked
 */
public record SessionInfo(
        UUID id,
        Instant openedAt,
        Instant lastSeenAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String clientHost,
        @Nullable String clientApp,
        boolean isThisOne) {
    public boolean isOpen() {
        return endedAt == null;
    }
}

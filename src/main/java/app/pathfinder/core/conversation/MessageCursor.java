package app.pathfinder.core.conversation;

import java.time.Instant;
import java.util.UUID;

/** The last message of a page of a search, after which the next page begins: from the newest to the oldest. */
public record MessageCursor(Instant createdAt, UUID id) {
    /** Before every message. */
    static final MessageCursor START = new MessageCursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));
}

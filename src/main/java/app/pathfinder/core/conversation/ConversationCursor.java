package app.pathfinder.core.conversation;

import app.pathfinder.core.record.Stored;
import java.time.Instant;
import java.util.UUID;

/**
 * The last conversation of a page, after which the next page begins.
 *
 * @param rank 0 pinned with messages, 1 pinned without, 2 with messages, 3 without
 * @param at the time of its last message, or of its creation where it has none
 */
public record ConversationCursor(int rank, Instant at, UUID id) {
    /** Before every conversation. */
    static final ConversationCursor START = new ConversationCursor(-1, Instant.EPOCH, new UUID(0, 0));

    /** The place of a conversation in the order of lists. */
    public static ConversationCursor of(Stored<Conversation> stored) {
        var conversation = stored.content();
        var last = conversation.lastMessageAt();
        var rank = (conversation.pinned() ? 0 : 2) + (last == null ? 1 : 0);
        return new ConversationCursor(rank, last == null ? stored.createdAt() : last, stored.id());
    }
}

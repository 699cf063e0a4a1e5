package app.pathfinder.core.conversation;

import app.pathfinder.core.record.Stored;
import org.jspecify.annotations.Nullable;

/** A message that a search found, with the title of its conversation if that has one. Immutable. */
public record FoundMessage(
        Stored<Message> message, @Nullable String conversationTitle) {
    /** The place of this message in the order of a search. */
    public MessageCursor cursor() {
        return new MessageCursor(message.createdAt(), message.id());
    }
}

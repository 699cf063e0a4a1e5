package app.pathfinder.core.conversation;

import app.pathfinder.core.record.Stored;
import java.util.List;

/**
 * A conversation that was deleted, whole, so that {@link ConversationService#restore} can put it back as it was.
 * Immutable.
 */
public record DeletedConversation(Stored<Conversation> conversation, List<Stored<Message>> messages) {
    /** The most messages that are kept for putting them back. */
    public static final int MAX_MESSAGES = 5_000;

    /** The most characters that the messages may have together to be kept. */
    public static final long MAX_CHARACTERS = 20_000_000;

    public DeletedConversation {
        messages = List.copyOf(messages);
    }
}

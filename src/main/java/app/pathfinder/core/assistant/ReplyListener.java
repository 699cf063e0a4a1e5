package app.pathfinder.core.assistant;

import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.record.Stored;
import java.util.UUID;

/** Is told how a reply grows, on the thread that asked for it. */
public interface ReplyListener {
    /** The reply as far as it has come; more of it may be here than in the database. */
    void heard(Stored<Message> reply);

    /** A reply that had broken off is gone, because the new one has begun. */
    default void replaced(UUID messageId) {}
}

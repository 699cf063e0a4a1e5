package app.pathfinder.core.conversation;

import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;

/** What makes it possible to undo the deletion of a conversation. Without state of its own; any thread. */
final class ConversationUndo {
    private final ConversationRepository conversations;
    private final MessageRepository messages = new MessageRepository();

    ConversationUndo(ConversationRepository conversations) {
        this.conversations = conversations;
    }

    /**
     * The messages of a conversation that is about to be deleted, to which none can be added any more.
     *
     * @throws Problem TOO_LARGE_TO_UNDO, RECORD_GONE
     */
    List<Stored<Message>> messages(UserTransaction tx, UUID id) {
        conversations.lock(tx, id);
        if (!messages.canBeKept(tx, id)) {
            throw new Problem(ProblemKind.TOO_LARGE_TO_UNDO);
        }
        return messages.forward(tx, id, 0, DeletedConversation.MAX_MESSAGES);
    }

    /** Puts a conversation back with its messages, if it is not there; as it is now. */
    Stored<Conversation> putBack(UserTransaction tx, DeletedConversation deleted) {
        var conversation = aboutWhatExists(tx, deleted.conversation());
        if (!conversations.records().insertAgain(tx, conversation)) {
            return conversations
                    .records()
                    .find(tx, conversation.id())
                    .orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
        }
        for (var message : deleted.messages()) {
            messages.records().insertAgain(tx, message);
        }
        return conversation;
    }

    private Stored<Conversation> aboutWhatExists(UserTransaction tx, Stored<Conversation> stored) {
        var experienceId = stored.content().experienceId();
        return experienceId == null || conversations.lockExperience(tx, experienceId)
                ? stored
                : new Stored<>(
                        stored.id(),
                        stored.content().withExperience(null),
                        stored.createdAt(),
                        stored.updatedAt(),
                        stored.version());
    }
}

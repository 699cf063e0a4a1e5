package app.pathfinder.core.assistant;

import app.pathfinder.core.assistant.model.ModelLine;
import app.pathfinder.core.assistant.model.ModelSettings;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to a language model. Immutable; any thread.
 *
 * @param lines exactly what is sent of the conversation
 * @param broken the reply before that broke off, in whose place the new one comes; null if there is none
 */
public record ReplyRequest(
        UUID conversationId,
        ModelSettings settings,
        List<ModelLine> lines,
        @Nullable Stored<Message> broken) {
    public ReplyRequest {
        lines = List.copyOf(lines);
    }
}

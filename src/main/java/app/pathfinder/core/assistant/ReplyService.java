package app.pathfinder.core.assistant;

import app.pathfinder.core.assistant.model.ContextWindow;
import app.pathfinder.core.assistant.model.LanguageModel;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets a language model reply in conversations of the user whose services it is given, once the person has set one up
 * and agreed to what is sent. What is shown to the person before is what is sent: a request never changes.
 *
 * <p>Any thread. Every method but {@link #isWriting} waits for the database or the network, so none of them is for the
 * JavaFX thread, and throws what the services throw.
 */
public final class ReplyService {
    private final MessageService messages;
    private final ModelStore store;
    private final LanguageModel model;
    private final Messages texts;
    private final Set<UUID> writing = ConcurrentHashMap.newKeySet();

    @Inject
    public ReplyService(MessageService messages, ModelStore store, LanguageModel model, Messages texts) {
        this.messages = messages;
        this.store = store;
        this.model = model;
        this.texts = texts;
    }

    /**
     * Makes ready what would be sent, and sends nothing.
     *
     * @throws Problem RECORD_GONE if the conversation is
     */
    public ReplyRequest prepare(UUID conversationId) {
        var newest = messages.backward(conversationId, null, ContextWindow.MOST_MESSAGES)
                .items();
        var lines = ContextWindow.of(newest.stream().map(Stored::content).toList(), texts);
        return new ReplyRequest(conversationId, store.settings(), lines, broken(newest));
    }

    private static @Nullable Stored<Message> broken(List<Stored<Message>> newestFirst) {
        return newestFirst.stream()
                .findFirst()
                .filter(last -> last.content().role() == MessageRole.ASSISTANT
                        && last.content().state() == MessageState.FAILED)
                .orElse(null);
    }

    /**
     * Sends what was made ready and writes the reply into the conversation as it comes; a reply that breaks off stays
     * there as far as it came. Ends at once when its thread is interrupted.
     *
     * @return the whole reply
     * @throws Problem MODEL_NOT_AGREED if the person has not agreed to what is sent to this address, or has set up another
     *     since; else one of the kinds {@code MODEL_…}, or {@code CANCELLED} if the thread was interrupted
     */
    public Stored<Message> reply(ReplyRequest request, ReplyListener listener) {
        var settings = request.settings();
        if (!settings.equals(store.settings()) || !settings.enabled() || !store.hasAgreed(settings)) {
            throw new Problem(ProblemKind.MODEL_NOT_AGREED, settings.host());
        }
        var key = store.key(settings).orElse("");
        var written = new WrittenReply(messages, request, listener, writing);
        try {
            return written.finish(model.ask(settings, key, request.lines(), written::heard));
        } catch (RuntimeException e) {
            written.breakOff(e);
            throw e;
        } finally {
            written.forget();
        }
    }

    /** Whether this message is being written at the moment; does not wait. */
    public boolean isWriting(UUID messageId) {
        return writing.contains(messageId);
    }
}

package app.pathfinder.core.assistant;

import app.pathfinder.core.conversation.Message;
import app.pathfinder.core.conversation.MessageRole;
import app.pathfinder.core.conversation.MessageService;
import app.pathfinder.core.conversation.MessageState;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Stored;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way into a conversation. Its message is there from its first words; later ones are stored a few seconds
 * after they were heard, because each time is an entry in the audit trail. For one thread.
 */
final class WrittenReply {
    private static final long BETWEEN_WRITES = Duration.ofSeconds(3).toNanos();

    private final MessageService messages;
    private final ReplyRequest request;
    private final ReplyListener listener;
    private final Set<UUID> writing;
    private @Nullable Stored<Message> stored;
    private String text = "";
    private long writtenAt;

    WrittenReply(MessageService messages, ReplyRequest request, ReplyListener listener, Set<UUID> writing) {
        this.messages = messages;
        this.request = request;
        this.listener = listener;
        this.writing = writing;
    }

    void heard(String soFar) {
        text = soFar;
        if (!soFar.isBlank()) {
            var shown = stored == null ? begin() : grown(stored);
            listener.heard(withText(shown));
        }
    }

    private Stored<Message> begin() {
        replaceBroken();
        var begun = messages.append(request.conversationId(), MessageRole.ASSISTANT, text, MessageState.STREAMING);
        writing.add(begun.id());
        stored = begun;
        writtenAt = System.nanoTime();
        return begun;
    }

    private void replaceBroken() {
        var broken = request.broken();
        if (broken != null) {
            try {
                messages.delete(broken.id(), broken.version());
            } catch (Problem e) {
                // It is gone already, or somebody has changed it; neither is a reason to lose the new reply.
                if (e.kind() != ProblemKind.RECORD_GONE && e.kind() != ProblemKind.STALE_RECORD) {
                    throw e;
                }
            }
            listener.replaced(broken.id());
        }
    }

    private Stored<Message> grown(Stored<Message> before) {
        if (System.nanoTime() - writtenAt < BETWEEN_WRITES) {
            return before;
        }
        var written = messages.write(before.id(), before.version(), text, MessageState.STREAMING);
        stored = written;
        writtenAt = System.nanoTime();
        return written;
    }

    private Stored<Message> withText(Stored<Message> message) {
        var content = message.content();
        return new Stored<>(
                message.id(),
                new Message(content.conversationId(), content.position(), content.role(), text, content.state()),
                message.createdAt(),
                message.updatedAt(),
                message.version());
    }

    Stored<Message> finish(String whole) {
        text = whole;
        var begun = stored == null ? begin() : stored;
        var finished = messages.write(begun.id(), begun.version(), whole, MessageState.COMPLETE);
        stored = null;
        writing.remove(finished.id());
        listener.heard(finished);
        return finished;
    }

    /** Keeps what came; whoever was interrupted still writes that down. */
    void breakOff(RuntimeException reason) {
        var begun = stored;
        if (begun == null) {
            return;
        }
        var interrupted = Thread.interrupted();
        try {
            listener.heard(messages.write(begun.id(), begun.version(), text, MessageState.FAILED));
        } catch (RuntimeException e) {
            // Then the message counts as broken off when the conversation is opened the next time.
            reason.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** It is written on no longer. */
    void forget() {
        if (stored != null) {
            writing.remove(stored.id());
        }
    }
}

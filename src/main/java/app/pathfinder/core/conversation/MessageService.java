package app.pathfinder.core.conversation;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The messages of the user whose database it is given, in the manner of {@link RecordService}. Whatever changes a
 * message first locks its conversation, so that positions are given once and the conversation's count, time and
 * beginning always fit its messages.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class MessageService {
    private static final AuditedResource RESOURCE = new AuditedResource("message", UserTable.MESSAGES.suffix());

    private final MessageRepository repository = new MessageRepository();
    private final ConversationRepository conversations = new ConversationRepository();
    private final RecordService<Message> records;

    @Inject
    public MessageService(UserDatabase database, Messages messages) {
        this.records = new RecordService<>(database, repository.records(), RESOURCE, messages);
    }

    /**
     * The messages of a conversation from the newest to the oldest.
     *
     * @param before the position of the last message of the page before; null to begin with the newest
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     * @throws Problem RECORD_GONE if the conversation is
     */
    public Page<Stored<Message>, Integer> backward(UUID conversationId, @Nullable Integer before, int limit) {
        var start = before == null ? Integer.MAX_VALUE : before;
        return page(conversationId, limit, (tx, most) -> repository.backward(tx, conversationId, start, most));
    }

    /**
     * The messages of a conversation from the oldest to the newest.
     *
     * @param after the position of the last message of the page before, or of the last that is known; null to begin
     *     with the oldest
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     * @throws Problem RECORD_GONE if the conversation is
     */
    public Page<Stored<Message>, Integer> forward(UUID conversationId, @Nullable Integer after, int limit) {
        var start = after == null ? 0 : after;
        return page(conversationId, limit, (tx, most) -> repository.forward(tx, conversationId, start, most));
    }

    private Page<Stored<Message>, Integer> page(
            UUID conversationId, int limit, RecordService.PageQuery<Stored<Message>> query) {
        return records.page(
                limit,
                (tx, most) -> {
                    var found = query.find(tx, most);
                    return found.isEmpty() ? noneOf(tx, conversationId) : found;
                },
                message -> message.content().position());
    }

    /** Nobody is to take a conversation that is gone for one that is empty. */
    private List<Stored<Message>> noneOf(UserTransaction tx, UUID conversationId) {
        conversations.existing(tx, conversationId);
        return List.of();
    }

    /**
     * The messages that contain each of the words, in any case of letters, from the newest to the oldest.
     *
     * @param text words; blank for no condition
     * @param conversationId only in this conversation; null for all
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<FoundMessage, MessageCursor> search(
            String text, @Nullable UUID conversationId, @Nullable MessageCursor after, int limit) {
        return records.page(
                limit, (tx, most) -> repository.search(tx, text, conversationId, after, most), FoundMessage::cursor);
    }

    /**
     * One message.
     *
     * @throws Problem RECORD_GONE
     */
    public Stored<Message> find(UUID id) {
        return records.find(id);
    }

    /**
     * Adds a message at the end of a conversation. The first message also becomes the conversation's beginning; the
     * first that is not the system's becomes its title if it has none.
     *
     * @param content not empty; kept exactly
     * @param state STREAMING if {@link #write} will go on with it
     * @throws Problem INVALID_INPUT, RECORD_GONE if the conversation is
     */
    public Stored<Message> append(UUID conversationId, MessageRole role, String content, MessageState state) {
        var message = new Message(conversationId, 0, role, content, state);
        records.requireValid(message);
        var id = RecordService.newId();
        return records.on(AuditAction.CREATE, id, tx -> {
            conversations.lock(tx, conversationId);
            var placed = message.at(repository.nextPosition(tx, conversationId));
            conversations.addMessage(tx, placed);
            return records.insert(tx, id, placed);
        });
    }

    /**
     * Replaces the content of a message that is still being written, and says how far it has come.
     *
     * @param version the version that the change was made from
     * @param content all that has been written so far
     * @throws Problem INVALID_INPUT, also if the message is complete or failed; STALE_RECORD if it has another version
     *     now; RECORD_GONE
     */
    public Stored<Message> write(UUID id, int version, String content, MessageState state) {
        return records.on(AuditAction.UPDATE, id, tx -> {
            var message = lockedWithConversation(tx, id);
            var written = message.content().with(content, state);
            records.requireValid(written);
            if (message.version() == version) {
                records.requireValid(() -> FieldRules.all(message.content().finished()));
            }
            var changed = records.change(tx, id, version, written);
            summarize(tx, written.conversationId());
            return changed;
        });
    }

    /**
     * Deletes a message.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<Message> delete(UUID id, int version) {
        return records.on(AuditAction.DELETE, id, tx -> {
            lockedWithConversation(tx, id);
            var deleted = records.remove(tx, id, version);
            summarize(tx, deleted.content().conversationId());
            return deleted;
        });
    }

    /**
     * Puts back a deleted message under its own id, exactly as it was, but at the end if another has taken its position
     * by now. Without effect if it is there already.
     *
     * @throws Problem RECORD_GONE if the conversation is
     */
    public Stored<Message> restore(Stored<Message> deleted) {
        var conversationId = deleted.content().conversationId();
        return records.on(AuditAction.RESTORE, deleted.id(), tx -> {
            conversations.lock(tx, conversationId);
            var restored = records.putBack(tx, placed(tx, deleted));
            summarize(tx, conversationId);
            return restored;
        });
    }

    private Stored<Message> placed(UserTransaction tx, Stored<Message> deleted) {
        var message = deleted.content();
        if (!repository.isTaken(tx, message.conversationId(), message.position())) {
            return deleted;
        }
        var atEnd = message.at(repository.nextPosition(tx, message.conversationId()));
        return new Stored<>(deleted.id(), atEnd, deleted.createdAt(), deleted.updatedAt(), deleted.version());
    }

    /** The message as it is once its conversation is locked; a message never changes to another conversation. */
    private Stored<Message> lockedWithConversation(UserTransaction tx, UUID id) {
        conversations.lock(tx, records.existing(tx, id).content().conversationId());
        return records.existing(tx, id);
    }

    private void summarize(UserTransaction tx, UUID conversationId) {
        conversations.summarize(tx, conversationId, repository.firstContent(tx, conversationId));
    }
}

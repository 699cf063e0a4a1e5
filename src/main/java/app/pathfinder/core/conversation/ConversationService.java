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
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of the user whose database it is given, in the manner of {@link RecordService}; what is said in
 * them belongs to {@link MessageService}.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class ConversationService {
    private static final AuditedResource RESOURCE =
            new AuditedResource("conversation", UserTable.CONVERSATIONS.suffix());

    private final ConversationRepository repository = new ConversationRepository();
    private final ConversationUndo undo = new ConversationUndo(repository);
    private final RecordService<Conversation> records;

    @Inject
    public ConversationService(UserDatabase database, Messages messages) {
        this.records = new RecordService<>(database, repository.records(), RESOURCE, messages);
    }

    /**
     * The conversations that pass the filter: pinned ones first, then by the last message from the newest to the
     * oldest, those without messages at the end.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<Stored<Conversation>, ConversationCursor> list(
            ConversationFilter filter, @Nullable ConversationCursor after, int limit) {
        return records.page(limit, (tx, most) -> repository.page(tx, filter, after, most), ConversationCursor::of);
    }

    /** How many conversations pass the filter. */
    public long count(ConversationFilter filter) {
        return records.count(tx -> repository.count(tx, filter));
    }

    /**
     * One conversation.
     *
     * @throws Problem RECORD_GONE
     */
    public Stored<Conversation> find(UUID id) {
        return records.find(id);
    }

    /**
     * Begins a conversation.
     *
     * @param title null or blank to let its first message give it one
     * @param experienceId the experience that it is about; null for none
     * @throws Problem INVALID_INPUT, also if there is no such experience
     */
    public Stored<Conversation> create(@Nullable String title, @Nullable UUID experienceId) {
        var conversation = Conversation.empty(title, experienceId);
        records.requireValid(conversation);
        var id = RecordService.newId();
        return records.on(AuditAction.CREATE, id, tx -> {
            requireExperience(tx, experienceId);
            return records.insert(tx, id, conversation);
        });
    }

    /**
     * Gives it another title.
     *
     * @param version the version that the person saw
     * @param title null or blank to let the next message give it one
     * @throws Problem INVALID_INPUT, STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<Conversation> rename(UUID id, int version, @Nullable String title) {
        return change(id, version, conversation -> conversation.withTitle(title));
    }

    /**
     * Puts it at the top of lists, or back among the others.
     *
     * @param version the version that the person saw
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<Conversation> setPinned(UUID id, int version, boolean pinned) {
        return change(id, version, conversation -> conversation.withPinned(pinned));
    }

    /**
     * Puts it into the archive, or takes it out again.
     *
     * @param version the version that the person saw
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<Conversation> setArchived(UUID id, int version, boolean archived) {
        return change(id, version, conversation -> conversation.withArchived(archived));
    }

    /**
     * Says which experience it is about.
     *
     * @param version the version that the person saw
     * @param experienceId null for none
     * @throws Problem INVALID_INPUT if there is no such experience, STALE_RECORD if the conversation has another version
     *     now, RECORD_GONE
     */
    public Stored<Conversation> link(UUID id, int version, @Nullable UUID experienceId) {
        return records.on(AuditAction.UPDATE, id, tx -> {
            requireExperience(tx, experienceId);
            return change(tx, id, version, conversation -> conversation.withExperience(experienceId));
        });
    }

    private Stored<Conversation> change(UUID id, int version, UnaryOperator<Conversation> change) {
        return records.on(AuditAction.UPDATE, id, tx -> change(tx, id, version, change));
    }

    /** The lock keeps the count of messages from being overwritten by an older one. */
    private Stored<Conversation> change(UserTransaction tx, UUID id, int version, UnaryOperator<Conversation> change) {
        var changed = change.apply(repository.lock(tx, id).content());
        records.requireValid(changed);
        return records.change(tx, id, version, changed);
    }

    private void requireExperience(UserTransaction tx, @Nullable UUID experienceId) {
        if (experienceId != null && !repository.lockExperience(tx, experienceId)) {
            records.requireValid(() -> FieldRules.all(FieldRules.missing(ConversationField.EXPERIENCE)));
        }
    }

    /**
     * Deletes a conversation with its messages, if they are few enough to be kept for putting them back.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem TOO_LARGE_TO_UNDO if it has more than {@value DeletedConversation#MAX_MESSAGES} messages or
     *     {@value DeletedConversation#MAX_CHARACTERS} characters, so that only {@link #deleteForGood} deletes it;
     *     STALE_RECORD if it has another version now; RECORD_GONE
     */
    public DeletedConversation delete(UUID id, int version) {
        return records.on(AuditAction.DELETE, id, tx -> {
            var messages = undo.messages(tx, id);
            return new DeletedConversation(records.remove(tx, id, version), messages);
        });
    }

    /**
     * Deletes a conversation of any size with its messages, for a person who knows that this cannot be undone.
     *
     * @param version the version that the person saw
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public void deleteForGood(UUID id, int version) {
        records.delete(id, version);
    }

    /**
     * Puts back a deleted conversation with its messages, each under its own id and exactly as it was, but about no
     * experience if that is gone by now. Without effect if the conversation is there already.
     */
    public Stored<Conversation> restore(DeletedConversation deleted) {
        var id = deleted.conversation().id();
        return records.on(AuditAction.RESTORE, id, tx -> undo.putBack(tx, deleted));
    }
}

package app.pathfinder.core.leak;

import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.conversation.DeletedConversation;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations; what a person writes of one is its title and what it is about. */
final class ConversationKind
        implements Kind<ConversationService, ConversationKind.Begin, Stored<Conversation>, DeletedConversation> {
    /** What a conversation begins with. */
    record Begin(@Nullable String title, @Nullable UUID experience) {}

    @Override
    public UserTable table() {
        return UserTable.CONVERSATIONS;
    }

    @Override
    public String updateMethod() {
        return "rename";
    }

    @Override
    public Begin content(Turn turn) {
        return new Begin(turn.toss() ? null : turn.text("title"), turn.experience());
    }

    @Override
    public Stored<Conversation> create(ConversationService service, Begin content) {
        return service.create(content.title(), content.experience());
    }

    @Override
    public Stored<Conversation> find(ConversationService service, UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Conversation> update(ConversationService service, UUID id, int version, Begin content) {
        return service.rename(id, version, content.title());
    }

    @Override
    public DeletedConversation delete(ConversationService service, UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<Conversation> restore(ConversationService service, DeletedConversation deleted) {
        return service.restore(deleted);
    }

    /** Without its messages, which belong to the conversation under its own id. */
    @Override
    public DeletedConversation withId(Turn turn, DeletedConversation deleted, UUID id) {
        return new DeletedConversation(StoredKind.underId(deleted.conversation(), id), List.of());
    }

    @Override
    public Known known(Stored<Conversation> stored) {
        return new Known(stored.id(), stored.version());
    }
}

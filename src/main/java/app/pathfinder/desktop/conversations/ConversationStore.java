package app.pathfinder.desktop.conversations;

import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationCursor;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.RecordStore;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where conversations are kept. */
final class ConversationStore implements RecordStore<Stored<Conversation>, Conversation, ConversationFilter> {
    private final ConversationService service;

    @Inject
    ConversationStore(ConversationService service) {
        this.service = service;
    }

    @Override
    public Page<Stored<Conversation>, ?> page(
            ConversationFilter filter, @Nullable Stored<Conversation> after, int limit) {
        return service.list(filter, after == null ? null : ConversationCursor.of(after), limit);
    }

    @Override
    public long count(ConversationFilter filter) {
        return service.count(filter);
    }

    @Override
    public Stored<Conversation> find(UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Conversation> create(Conversation content) {
        return service.create(content.title(), content.experienceId());
    }

    @Override
    public Stored<Conversation> update(UUID id, int version, Conversation content) {
        return service.rename(id, version, content.title());
    }

    @Override
    public Deletion<Stored<Conversation>> delete(Stored<Conversation> item) {
        var deleted = service.delete(item.id(), item.version());
        return new Deletion<>(deleted.conversation(), () -> service.restore(deleted));
    }

    @Override
    public boolean isEverything(ConversationFilter filter) {
        return filter.text().isEmpty();
    }
}

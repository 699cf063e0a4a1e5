package app.pathfinder.desktop.conversations;

import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationCursor;
import app.pathfinder.core.conversation.ConversationFilter;
import app.pathfinder.core.conversation.ConversationService;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.RecordPages;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Where conversations are kept. */
final class ConversationStore implements RecordPages<Stored<Conversation>, ConversationFilter> {
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
}

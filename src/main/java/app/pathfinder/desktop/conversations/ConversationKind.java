package app.pathfinder.desktop.conversations;

import app.pathfinder.core.conversation.Conversation;
import app.pathfinder.core.conversation.ConversationField;
import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.StoredKind;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/** What a screen has to know of conversations. */
final class ConversationKind implements StoredKind<Conversation> {
    /** As the database sorts them: pinned ones first, and those without messages last of their kind. */
    private static final Comparator<Stored<Conversation>> NEWEST_FIRST = Comparator.<Stored<Conversation>>comparingInt(
                    ConversationKind::rank)
            .thenComparing(ConversationKind::at, Comparator.reverseOrder())
            .thenComparing(item -> item.id().toString(), Comparator.reverseOrder());

    private final Messages messages;

    @Inject
    ConversationKind(Messages messages) {
        this.messages = messages;
    }

    private static int rank(Stored<Conversation> item) {
        return (item.content().pinned() ? 0 : 2) + (item.content().lastMessageAt() == null ? 1 : 0);
    }

    /** When something was said last, or when it was begun. */
    static Instant at(Stored<Conversation> item) {
        return Objects.requireNonNullElse(item.content().lastMessageAt(), item.createdAt());
    }

    /** The first line of the first message; of an interview that is what it is about. Empty if nothing was said. */
    static String beginning(Conversation conversation) {
        var first = Objects.requireNonNullElse(conversation.firstMessage(), "").strip();
        var end = first.indexOf('\n');
        return end < 0 ? first : first.substring(0, end);
    }

    @Override
    public String area() {
        return "conversations";
    }

    @Override
    public String title(Stored<Conversation> item) {
        return Objects.requireNonNullElseGet(item.content().title(), () -> messages.text("conversations.untitled"));
    }

    @Override
    public Comparator<Stored<Conversation>> order() {
        return NEWEST_FIRST;
    }

    @Override
    public Map<RecordField, String> words(Conversation content) {
        return Map.of(ConversationField.TITLE, Objects.requireNonNullElse(content.title(), ""));
    }
}

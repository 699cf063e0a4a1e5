package app.pathfinder.core.conversation;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.record.RecordContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation. A person decides its title, its marks and what it is about; the rest follows from its messages. The
 * version of the stored record counts only what the person decides, so that an answer that arrives never keeps
 * anybody from renaming the conversation. Immutable; any thread.
 *
 * @param title what the person called it, else the beginning of its first message; absent before there is either
 * @param firstMessage the beginning of its first message
 * @param experienceId the experience that it is about, if any
 */
public record Conversation(
        @Nullable String title,
        @Nullable String firstMessage,
        @Nullable Instant lastMessageAt,
        int messageCount,
        boolean pinned,
        boolean archived,
        @Nullable UUID experienceId)
        implements RecordContent {

    public Conversation {
        title = FieldRules.trimmed(title);
    }

    /** One without messages. */
    static Conversation empty(@Nullable String title, @Nullable UUID experienceId) {
        return new Conversation(title, null, null, 0, false, false, experienceId);
    }

    @Override
    public List<FieldError> validate() {
        return FieldRules.all(FieldRules.text(ConversationField.TITLE, title));
    }

    Conversation withTitle(@Nullable String other) {
        return new Conversation(other, firstMessage, lastMessageAt, messageCount, pinned, archived, experienceId);
    }

    Conversation withPinned(boolean other) {
        return new Conversation(title, firstMessage, lastMessageAt, messageCount, other, archived, experienceId);
    }

    Conversation withArchived(boolean other) {
        return new Conversation(title, firstMessage, lastMessageAt, messageCount, pinned, other, experienceId);
    }

    Conversation withExperience(@Nullable UUID other) {
        return new Conversation(title, firstMessage, lastMessageAt, messageCount, pinned, archived, other);
    }
}

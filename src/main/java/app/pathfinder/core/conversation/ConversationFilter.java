package app.pathfinder.core.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations a list shows.
 *
 * @param pinned true for those that are, false for those that are not, null for both
 * @param archived the same
 * @param experienceId only those about this experience; null for all
 * @param text words, each of which the title alone, or the title and one of the messages together, must contain, in
 *     any case of letters; blank for no condition
 */
public record ConversationFilter(
        @Nullable Boolean pinned,
        @Nullable Boolean archived,
        @Nullable UUID experienceId,
        String text) {
    /** Every conversation. */
    public static final ConversationFilter ALL = new ConversationFilter(null, null, null, "");

    public ConversationFilter {
        text = text.strip();
    }

    /** Whether every conversation passes. */
    public boolean isAll() {
        return pinned == null && archived == null && experienceId == null && text.isEmpty();
    }
}

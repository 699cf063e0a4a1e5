package app.pathfinder.core.conversation;

import app.pathfinder.core.record.FieldRules;
import org.jspecify.annotations.Nullable;

/** What a conversation tells of a message. Lengths are in code points. Without state; any thread. */
final class Excerpt {
    private static final int FIRST_MESSAGE_LENGTH = 1_000;
    private static final int TITLE_LENGTH = 80;

    private Excerpt() {}

    /** The beginning of a conversation's first message. */
    static String firstMessage(String content) {
        return cut(content, FIRST_MESSAGE_LENGTH);
    }

    /** A title on one line for a conversation that has none; absent if only blanks were written. */
    static @Nullable String title(String content) {
        var line = FieldRules.trimmed(firstMessage(content).replaceAll("\\s+", " "));
        return line == null || line.codePointCount(0, line.length()) <= TITLE_LENGTH
                ? line
                : cut(line, TITLE_LENGTH - 1).strip() + "…";
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}

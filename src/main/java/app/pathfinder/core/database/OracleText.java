package app.pathfinder.core.database;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Texts as they stand in a script for SQL*Plus: whatever character set that program takes the file for, and short
 * enough for its lines. Stateless; any thread.
 */
public final class OracleText {
    private static final int PIECE = 500;

    private OracleText() {}

    /** An expression for a text; {@code null} for none, as Oracle has it. */
    public static String literal(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "null";
        }
        var pieces = new ArrayList<String>();
        for (var at = 0; at < text.length(); ) {
            var end = end(text, at);
            pieces.add(piece(text.substring(at, end)));
            at = end;
        }
        return String.join("\n        || ", pieces);
    }

    /** Never between the two halves of a character. */
    private static int end(String text, int at) {
        var end = Math.min(text.length(), at + PIECE);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private static String piece(String text) {
        var isPlain = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        var escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '\'') {
                escaped.append("''");
            } else if (!isPlain && (c < ' ' || c >= 0x7F || c == '\\')) {
                escaped.append(String.format("\\%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return isPlain ? "'" + escaped + "'" : "unistr('" + escaped + "')";
    }
}

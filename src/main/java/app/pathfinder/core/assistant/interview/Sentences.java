package app.pathfinder.core.assistant.interview;

import java.util.regex.Pattern;

/** Makes sentences of what people answer. Without state; any thread. */
final class Sentences {
    private static final Pattern ENDED = Pattern.compile("[.!?…:;]['\"”’)]*$");

    private Sentences() {}

    /** The text with a capital at its beginning and a full stop at its end. */
    static String of(String text) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            return plain;
        }
        var first = plain.offsetByCodePoints(0, 1);
        var begun = Character.toString(Character.toTitleCase(plain.codePointAt(0))) + plain.substring(first);
        return ENDED.matcher(begun).find() ? begun : begun + ".";
    }

    /** A name: without the full stop that {@link #of} gives it, on one line, and not longer than this. */
    static String name(String text, int length) {
        var line = text.replaceAll("\\s+", " ").replaceAll("(?<!\\.)\\.$", "").strip();
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 1)).strip() + "…";
    }
}

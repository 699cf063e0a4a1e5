package app.pathfinder.desktop.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The part of a text that shows why a search found it. Immutable; any thread.
 *
 * @param parts what stands there, in order
 */
record ExcerptText(List<Part> parts) {
    private static final int BEFORE = 40;
    private static final int LENGTH = 150;

    /** A piece of the text, and whether it is what was searched for. */
    record Part(String text, boolean found) {}

    ExcerptText {
        parts = List.copyOf(parts);
    }

    /** The excerpt around the first of the words. */
    static ExcerptText of(String content, String search) {
        var line = content.replaceAll("\\s+", " ").strip();
        var words = Arrays.stream(search.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var low = lower(line);
        var first = words.stream()
                .mapToInt(low::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        var start = wordStart(line, Math.max(0, first - BEFORE));
        var end = Math.min(line.length(), start + LENGTH);
        if (end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
            end--;
        }
        var shown = (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
        return new ExcerptText(parts(shown, words));
    }

    /** Letter by letter, so that places are the same in both. */
    private static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int wordStart(String line, int from) {
        var blank = from == 0 ? -1 : line.indexOf(' ', from);
        return from > 0 && blank >= 0 && blank - from < BEFORE ? blank + 1 : adjusted(line, from);
    }

    private static int adjusted(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }

    private static List<Part> parts(String shown, List<String> words) {
        var low = lower(shown);
        var parts = new ArrayList<Part>();
        var at = 0;
        while (at < shown.length()) {
            var next = shown.length();
            var length = 0;
            for (var word : words) {
                var found = low.indexOf(word, at);
                if (found >= 0 && (found < next || (found == next && word.length() > length))) {
                    next = found;
                    length = word.length();
                }
            }
            if (next > at) {
                parts.add(new Part(shown.substring(at, next), false));
            }
            if (length > 0) {
                parts.add(new Part(shown.substring(next, next + length), true));
            }
            at = next + length;
        }
        return parts;
    }
}

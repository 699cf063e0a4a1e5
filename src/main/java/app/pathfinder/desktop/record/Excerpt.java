package app.pathfinder.desktop.record;

import org.jspecify.annotations.Nullable;

/**
 * The part of a text around the words that show a skill, cut between words. Immutable.
 *
 * @param text in one paragraph, with an ellipsis where something was cut off
 * @param words where the words stand in it
 */
public record Excerpt(String text, EvidenceSpan words) {
    private static final int AROUND = 90;
    private static final String CUT = "…";

    /** The part around a span; the beginning of the text if the span is of another one. */
    public static Excerpt of(@Nullable String text, EvidenceSpan span) {
        if (text == null) {
            return new Excerpt("", EvidenceSpan.NONE);
        }
        var words = span.within(text);
        var start = start(text, words.start() - AROUND);
        var end = end(text, words.end() + AROUND);
        var lead = start > 0 ? CUT : "";
        var shown = lead + onOneLine(text.substring(start, end)) + (end < text.length() ? CUT : "");
        var moved = lead.length() - start;
        return new Excerpt(
                shown,
                words.equals(EvidenceSpan.NONE)
                        ? EvidenceSpan.NONE
                        : new EvidenceSpan(words.start() + moved, words.end() + moved));
    }

    /** As long as before, so that the places of words stay. */
    private static String onOneLine(String part) {
        return part.replaceAll("\\s", " ");
    }

    /** After the first gap from here on. */
    private static int start(String text, int from) {
        if (from <= 0) {
            return 0;
        }
        var gap = text.indexOf(' ', from);
        return gap < 0 || gap > from + AROUND ? from : gap + 1;
    }

    private static int end(String text, int to) {
        if (to >= text.length()) {
            return text.length();
        }
        var gap = text.lastIndexOf(' ', to);
        return gap < to - AROUND ? to : gap;
    }
}

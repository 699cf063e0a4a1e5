package app.pathfinder.core.overview;

import java.util.Locale;

/** The part of a text around the first word of a search. */
final class SearchExcerpt {
    private static final int BEFORE = 24;
    private static final int LENGTH = 90;

    private SearchExcerpt() {}

    /** One line of at most {@value #LENGTH} characters and the marks of what was left out. */
    static String of(String text, String search) {
        var line = text.strip().replaceAll("\\s+", " ");
        var start = wordBefore(line, Math.max(0, place(line, search) - BEFORE));
        var end = Math.min(line.length(), start + LENGTH);
        return (start > 0 ? "…" : "") + whole(line, start, end) + (end < line.length() ? "…" : "");
    }

    private static int place(String line, String search) {
        var word = search.strip().split("\\s+", 2)[0];
        var place = line.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
        return Math.min(place, line.length());
    }

    /** Where the next word begins, so that none is cut at its front. */
    private static int wordBefore(String line, int from) {
        var blank = line.indexOf(' ', from);
        return from == 0 || blank < 0 || blank - from > BEFORE ? from : blank + 1;
    }

    private static String whole(String line, int start, int end) {
        var from =
                start > 0 && start < line.length() && Character.isLowSurrogate(line.charAt(start)) ? start - 1 : start;
        var to = end < line.length() && Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
        return line.substring(from, to).strip();
    }
}

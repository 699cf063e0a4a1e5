package app.pathfinder.desktop.admin;

import java.util.Locale;

/** Sentences that stand by themselves where their subject is the name of a field beside them. */
public final class SentenceText {
    private SentenceText() {}

    /** Such as {@code Is taken.} for {@code is taken.} */
    public static String begin(String endOfSentence) {
        var first = endOfSentence.offsetByCodePoints(0, 1);
        return endOfSentence.substring(0, first).toUpperCase(Locale.getDefault()) + endOfSentence.substring(first);
    }
}

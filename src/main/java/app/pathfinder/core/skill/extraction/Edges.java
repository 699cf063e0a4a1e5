package app.pathfinder.core.skill.extraction;

import app.pathfinder.core.skill.extraction.WordLists.Role;

/**
 * Whether a name begins and ends where it stands, or is part of a longer one: C of C++, JS of Next.js, Go of
 * Go-to-market.
 */
final class Edges {
    private static final String AROUND = ",;:()[]{}/\\|\"*\u2022\u2014\u2013\u00b7<>=!?";

    private final FoldedText text;
    private final WordLists words;

    Edges(FoldedText text, WordLists words) {
        this.text = text;
        this.words = words;
    }

    boolean hold(Candidate candidate) {
        return isOpenBefore(candidate.first())
                && isOpenAfter(candidate.last())
                && (!candidate.term().isGuarded() || standsAlone(candidate));
    }

    private boolean isOpenBefore(int first) {
        var before = text.at(first - 1);
        if (is(first, ".")) {
            return before == null || (!before.isWord() && !is(first - 1, "."));
        }
        var inDottedName = is(first - 1, ".") && isWord(first - 2);
        return !inDottedName && !is(first - 1, "_@");
    }

    private boolean isOpenAfter(int last) {
        if (is(last, "+#")) {
            return !is(last + 1, "+#") && (!isWord(last + 1) || startsWithDigit(last + 1));
        }
        var inDottedName = is(last + 1, ".") && isWord(last + 2);
        var longerName = is(last + 1, "#_@") || (is(last + 1, "+") && !isWord(last + 2));
        return !inDottedName && !longerName;
    }

    /** Only what sets names apart may touch a doubtful one. */
    private boolean standsAlone(Candidate candidate) {
        return isBorder(candidate.first() - 1) && (isBorder(candidate.last() + 1) || isTold(candidate.last() + 1));
    }

    private boolean isBorder(int index) {
        var token = text.at(index);
        return token == null || token.isBlank() || is(index, AROUND) || is(index, ".");
    }

    /** The name's: "Go's", "Go-based". */
    private boolean isTold(int index) {
        var next = text.at(index + 1);
        if (next == null || !next.isWord()) {
            return is(index, "'");
        }
        var word = text.folded(next);
        return (is(index, "'") && word.equals("s")) || (is(index, " ") && words.has(Role.AFTER, word));
    }

    private boolean startsWithDigit(int index) {
        var token = text.at(index);
        return token != null && Character.isDigit(text.folded().charAt(token.foldedStart()));
    }

    private boolean isWord(int index) {
        var token = text.at(index);
        return token != null && token.isWord();
    }

    private boolean is(int index, String marks) {
        return text.isOneOf(text.at(index), marks);
    }
}

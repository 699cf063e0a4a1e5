package app.pathfinder.core.skill.extraction;

import app.pathfinder.core.skill.extraction.WordLists.Role;
import org.jspecify.annotations.Nullable;

/** What stands around a doubtful name and tells whether it is meant. */
final class Surroundings {
    private static final String LIST_MARKS = ",;/|+&()-*\u2022\u2014\u00b7\"[]:";
    private static final String OPENING = "(\"'[";
    private static final String ENDING = ".!?:";
    private static final int LONGEST_VERSION = 4;
    private static final int FARTHEST_LINK = 8;
    private static final int MOST_FILLERS = 4;

    private final FoldedText text;
    private final WordLists words;

    Surroundings(FoldedText text, WordLists words) {
        this.text = text;
        this.words = words;
    }

    /** Whether the name has exactly the capitals with which the catalogue writes it. */
    boolean hasCapitals(Candidate candidate) {
        return original(candidate).equals(candidate.term().written());
    }

    private String original(Candidate candidate) {
        var first = text.at(candidate.first());
        var last = text.at(candidate.last());
        return first == null || last == null ? "" : text.original(first, last);
    }

    /** Whether a word before or after the name says that it is a skill: "using Go", "Go developer". */
    boolean hasTellingWord(Candidate candidate) {
        var before = candidate.first() - 1;
        while (isSpace(before) || is(before, OPENING + ":")) {
            before--;
        }
        var after = candidate.last() + 1;
        while (isSpace(after) || is(after, " ")) {
            after++;
        }
        return has(Role.BEFORE, before) || has(Role.AFTER, after) || isVersion(after);
    }

    /** A short number that ends an item: "Angular 15, ", not "Express 24 parcels". */
    private boolean isVersion(int index) {
        var token = text.at(index);
        return token != null
                && text.folded(token).chars().allMatch(c -> c >= '0' && c <= '9')
                && token.isWord()
                && token.end() - token.start() <= LONGEST_VERSION
                && endsItem(index);
    }

    /** Whether the name begins a sentence, a line or what follows a colon, where any word may have a capital. */
    boolean beginsSentence(Candidate candidate) {
        var before = candidate.first() - 1;
        while (isSpace(before) || is(before, OPENING)) {
            before--;
        }
        var token = text.at(before);
        return token == null
                || token.kind() == Token.Kind.BREAK
                || is(before, ENDING)
                || is(before, "-*\u2022\u2013\u2014\u00b7");
    }

    /** Whether the next word has a capital, so that the two may be a name of something else: Express Delivery. */
    boolean beginsLongerName(Candidate candidate) {
        return isSpace(candidate.last() + 1) && isCapitalised(text.at(candidate.last() + 2));
    }

    /** Whether the word before, within the sentence, has a capital: American Express. */
    boolean endsLongerName(Candidate candidate) {
        var before = candidate.first() - 2;
        return isSpace(candidate.first() - 1)
                && isCapitalised(text.at(before))
                && !beginsSentence(new Candidate(candidate.term(), before, before));
    }

    private boolean isCapitalised(@Nullable Token token) {
        if (token == null || !token.isWord() || token.end() - token.start() < 2) {
            return false;
        }
        var word = text.original(token, token);
        return Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    /** Whether nothing but the marks and words of a list stands between two names. */
    boolean areLinked(Candidate left, Candidate right) {
        if (right.first() - left.last() > FARTHEST_LINK) {
            return false;
        }
        for (var i = left.last() + 1; i < right.first(); i++) {
            var token = text.at(i);
            var links = token != null && (token.isBlank() || is(i, LIST_MARKS) || has(Role.LINK, i));
            if (!links) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line ends between two names. */
    boolean areOnTwoLines(Candidate left, Candidate right) {
        for (var i = left.last() + 1; i < right.first(); i++) {
            var token = text.at(i);
            if (token != null && token.kind() == Token.Kind.BREAK) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name is all that its line or part of a list says. */
    boolean endsItem(Candidate candidate) {
        return endsItem(candidate.last());
    }

    private boolean endsItem(int last) {
        var after = last + 1;
        while (isSpace(after)) {
            after++;
        }
        var token = text.at(after);
        return token == null
                || token.kind() == Token.Kind.BREAK
                || is(after, LIST_MARKS + ".")
                || has(Role.LINK, after);
    }

    /** Whether the words right before the name deny it: "without Java", "no experience with Java". */
    boolean isDenied(Candidate candidate) {
        var before = candidate.first() - 1;
        for (var fillers = 0; fillers <= MOST_FILLERS; fillers++) {
            while (isSpace(before)) {
                before--;
            }
            if (has(Role.NEGATION, before)) {
                return true;
            }
            if (!has(Role.FILLER, before)) {
                return false;
            }
            before--;
        }
        return false;
    }

    /** Whether a denial of the left name is meant for the right one too: "no Java or Kotlin". */
    boolean sharesDenial(Candidate left, Candidate right) {
        if (!areLinked(left, right)) {
            return false;
        }
        for (var i = left.last() + 1; i < right.first(); i++) {
            var token = text.at(i);
            if (token != null
                    && (text.folded(token).equals("or") || text.folded(token).equals("nor") || is(i, "/"))) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Role role, int index) {
        var token = text.at(index);
        return token != null && words.has(role, text.folded(token));
    }

    private boolean isSpace(int index) {
        var token = text.at(index);
        return token != null && token.kind() == Token.Kind.SPACE;
    }

    private boolean is(int index, String marks) {
        return text.isOneOf(text.at(index), marks);
    }
}

package app.pathfinder.core.isolation;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The name that somebody logs in with: what was typed, NFKC-normalised, lower-cased and stripped of white space at its
 * ends. 1 to 64 code points, none of them a control character or half of a surrogate pair. Immutable.
 */
public record Username(String value) {
    /** The most code points that a username may have. */
    public static final int LONGEST = 64;

    public Username {
        if (!isNormal(value)) {
            throw new IllegalArgumentException("Not a normalised username");
        }
    }

    /**
     * The username that somebody typed.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT} with a sentence if it cannot be one
     */
    public static Username of(String typed) {
        var normal = normalise(typed);
        if (normal.isEmpty()) {
            throw invalid("enter at least one character.");
        }
        if (normal.codePointCount(0, normal.length()) > LONGEST) {
            throw invalid("use at most " + LONGEST + " characters.");
        }
        if (!isNormal(normal)) {
            throw invalid("leave out control characters.");
        }
        return new Username(normal);
    }

    private static String normalise(String typed) {
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // Lower-casing can leave a form that is not normal, as with a capital dotted I.
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }

    private static boolean isNormal(String value) {
        var length = value.codePointCount(0, value.length());
        return length >= 1
                && length <= LONGEST
                && value.equals(normalise(value))
                && value.codePoints().noneMatch(Username::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static Problem invalid(String sentence) {
        return new Problem(ProblemKind.INVALID_INPUT, "Username", sentence);
    }

    @Override
    public String toString() {
        return value;
    }
}

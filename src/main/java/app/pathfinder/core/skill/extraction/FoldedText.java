package app.pathfinder.core.skill.extraction;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is compared, and where each piece of it stands in the text as it was given. Places are kept for whole
 * pieces only, so that folding may change the length of a word as it likes. Immutable.
 */
final class FoldedText {
    private final String original;
    private final String folded;
    private final List<Token> tokens;
    private final int[] startingAt;
    private final int[] endingAt;

    private FoldedText(String original, String folded, List<Token> tokens) {
        this.original = original;
        this.folded = folded;
        this.tokens = tokens;
        startingAt = none(folded.length() + 1);
        endingAt = none(folded.length() + 1);
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.foldedStart() < token.foldedEnd()) {
                startingAt[token.foldedStart()] = i;
                endingAt[token.foldedEnd()] = i;
            }
        }
    }

    static FoldedText of(String text) {
        var tokenizer = new Tokenizer(text);
        var tokens = tokenizer.tokens();
        return new FoldedText(text, tokenizer.folded(), tokens);
    }

    private static int[] none(int length) {
        var none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }

    String folded() {
        return folded;
    }

    int size() {
        return tokens.size();
    }

    /** The piece at an index; null before the first and after the last. */
    @Nullable
    Token at(int index) {
        return index < 0 || index >= tokens.size() ? null : tokens.get(index);
    }

    /** The index of the piece that begins at a place of the folded text, or -1 if that is inside of one. */
    int startingAt(int foldedPlace) {
        return startingAt[foldedPlace];
    }

    /** The index of the piece that ends at a place of the folded text, or -1 if that is inside of one. */
    int endingAt(int foldedPlace) {
        return endingAt[foldedPlace];
    }

    /** Where a piece begins in the text as it was given. */
    int start(int index) {
        return tokens.get(index).start();
    }

    /** Where a piece ends there. */
    int end(int index) {
        return tokens.get(index).end();
    }

    String original(Token first, Token last) {
        return original.substring(first.start(), last.end());
    }

    String folded(Token token) {
        return folded.substring(token.foldedStart(), token.foldedEnd());
    }

    /** Whether the piece is a mark that is one of these characters. */
    boolean isOneOf(@Nullable Token token, String marks) {
        return token != null
                && token.isMark()
                && token.foldedEnd() == token.foldedStart() + 1
                && marks.indexOf(folded.charAt(token.foldedStart())) >= 0;
    }
}

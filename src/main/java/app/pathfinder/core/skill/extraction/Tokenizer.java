package app.pathfinder.core.skill.extraction;

import app.pathfinder.core.skill.extraction.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words, white space and marks, and folds each. Used once, by one thread. */
final class Tokenizer {
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String BULLETS = "-*\u2022\u2013\u2014\u00b7\u25aa\u25cf\u25e6\u2023>+";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder folded = new StringBuilder();

    Tokenizer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        var at = 0;
        while (at < text.length()) {
            var codePoint = text.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint)) {
                at = word(at);
            } else if (isBlank(codePoint)) {
                at = blank(at);
            } else {
                at = mark(at, codePoint);
            }
        }
        return tokens;
    }

    String folded() {
        return folded.toString();
    }

    private void add(Kind kind, int start, int end, String piece) {
        var from = folded.length();
        folded.append(piece);
        tokens.add(new Token(kind, start, end, from, folded.length()));
    }

    /** Accents belong to the letter before them; what nobody sees, such as a soft hyphen, does so only inside of a word. */
    private int word(int start) {
        var at = start;
        var end = start;
        while (at < text.length()) {
            var codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (Character.isLetterOrDigit(codePoint) || isAccent(codePoint)) {
                end = at;
            } else if (Character.getType(codePoint) != Character.FORMAT) {
                break;
            }
        }
        add(Kind.WORD, start, end, Folding.word(text.substring(start, end)));
        return end;
    }

    private int blank(int start) {
        var end = start;
        var lines = 0;
        while (end < text.length() && isBlank(text.charAt(end))) {
            lines += endsLine(end) ? 1 : 0;
            end++;
        }
        if (lines > 0) {
            add(Kind.BREAK, start, end, lines > 1 || isBullet(end) ? "\n" : " ");
        } else {
            add(Kind.SPACE, start, end, isSlash(start - 1) || isSlash(end) ? "" : " ");
        }
        return end;
    }

    private int mark(int start, int codePoint) {
        var end = start + Character.charCount(codePoint);
        add(Kind.MARK, start, end, folded(start, end, codePoint));
        return end;
    }

    /** A hyphen inside of a name is a space, and a lone ampersand a word, because both are written either way. */
    private String folded(int start, int end, int codePoint) {
        if (HYPHENS.indexOf(codePoint) >= 0 && isWordBefore(start) && isWordAt(end)) {
            return " ";
        }
        if (codePoint == '&' && start > 0 && isBlankAt(start - 1) && isBlankAt(end)) {
            return "and";
        }
        return Folding.mark(codePoint);
    }

    private boolean isWordBefore(int place) {
        return !tokens.isEmpty()
                && tokens.getLast().isWord()
                && tokens.getLast().end() == place;
    }

    private boolean isWordAt(int place) {
        return place < text.length() && Character.isLetterOrDigit(text.codePointAt(place));
    }

    private boolean isBlankAt(int place) {
        return place < text.length() && isBlank(text.charAt(place));
    }

    private boolean isSlash(int place) {
        return place >= 0 && place < text.length() && text.charAt(place) == '/';
    }

    private boolean isBullet(int place) {
        return place < text.length() && BULLETS.indexOf(text.charAt(place)) >= 0;
    }

    private boolean endsLine(int place) {
        return switch (text.charAt(place)) {
            case '\n', '\u2028', '\u2029', '\u0085' -> true;
            case '\r' -> place + 1 >= text.length() || text.charAt(place + 1) != '\n';
            default -> false;
        };
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    private static boolean isAccent(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}

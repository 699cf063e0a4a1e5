package app.pathfinder.cli;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many places a text takes on a terminal, where Chinese, Japanese and Korean characters take two. */
final class DisplayWidth {
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return WIDE.contains(UnicodeScript.of(character))
                || (Character.isEmoji(character) && character > 0x1F000)
                || (character >= 0xFF01 && character <= 0xFF60);
    }

    /** The text without what would move the cursor or change colours. */
    static String printable(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package app.pathfinder.core.text;

import org.jspecify.annotations.Nullable;

/** Which texts a database can take. Without state; any thread. */
public final class StorableText {
    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    /** No database stores NUL in a text, and a surrogate without its partner is no character in UTF-8. */
    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(StorableText::isStorable);
    }

    private static boolean isStorable(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }

    /** For comparisons: the text with a replacement character for each that cannot be stored and so equals nothing. */
    public static @Nullable String replaced(@Nullable String text) {
        return text == null || isStorable(text)
                ? text
                : text.codePoints()
                        .map(codePoint -> isStorable(codePoint) ? codePoint : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}

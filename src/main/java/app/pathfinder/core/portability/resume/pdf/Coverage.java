package app.pathfinder.core.portability.resume.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the typefaces have. For one thread. */
final class Coverage {
    /** Stands visibly in the place of each letter that a typeface does not have. */
    static final String MISSING = "\u25a1";

    private final Map<Typeface, TrueTypeFont> fonts = new EnumMap<>(Typeface.class);
    private final Map<Typeface, CmapLookup> letters = new EnumMap<>(Typeface.class);

    Coverage() throws IOException {
        for (var face : Typeface.values()) {
            var font = parse(face);
            fonts.put(face, font);
            letters.put(face, Objects.requireNonNull(font.getUnicodeCmapLookup()));
        }
    }

    private static TrueTypeFont parse(Typeface face) throws IOException {
        try (InputStream file = Objects.requireNonNull(Coverage.class.getResourceAsStream(face.file()))) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Ligatures are other glyphs, which who copies or searches the text would not find as letters.
            font.setEnableGsub(false);
            return font;
        }
    }

    TrueTypeFont font(Typeface face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    boolean has(Typeface face, int letter) {
        return Objects.requireNonNull(letters.get(face)).getGlyphId(letter) != 0;
    }

    boolean hasAll(Typeface face, String text) {
        return normal(text).codePoints().allMatch(letter -> has(face, letter));
    }

    /** The text as it can be shown: composed, in one line, and with a sign in place of each letter that is missing. */
    String shown(Typeface face, String text) {
        return normal(text)
                .codePoints()
                .mapToObj(letter -> has(face, letter) ? Character.toString(letter) : MISSING)
                .collect(Collectors.joining());
    }

    /** Collects the letters of a text that no typeface for running text has. */
    void addMissing(String text, Set<String> missing) {
        normal(text)
                .codePoints()
                .filter(letter -> !has(Typeface.REGULAR, letter))
                .forEach(letter -> missing.add(Character.toString(letter)));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(letter -> !isInvisible(letter))
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What has no shape of its own: it tells how others are joined or where a word may be parted. */
    private static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> !Character.isWhitespace(letter);
            case Character.FORMAT -> true;
            default -> (letter >= 0xfe00 && letter <= 0xfe0f) || (letter >= 0xe0100 && letter <= 0xe01ef);
        };
    }
}

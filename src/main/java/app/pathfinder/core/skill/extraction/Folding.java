package app.pathfinder.core.skill.extraction;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes words equal that are the same but for case, accents, ligatures or British and American spelling. What is folded
 * is only compared, with words folded the same way, never shown.
 */
final class Folding {
    private static final Pattern DROPPED = Pattern.compile("[\\u0300-\\u036f\\p{Cf}]");

    /** More than English needs, but no two words that a catalogue tells apart become one. */
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("s", "(?<=[iy])s(?=[eia])", "z"),
            new Spelling("our", "(?<=.{3})our", "or"),
            new Spelling("ll", "(?<=.{2})ll(?=(ing|ed|ers?|ors?)$)", "l"),
            new Spelling("ae", "ae", "e"),
            new Spelling("re", "(?<=.[tb])re(?=s?$)", "er"),
            new Spelling("mme", "(?<=gra)mme(?=s?$)", "m"),
            new Spelling("ence", "ence", "ense"),
            new Spelling("ogue", "ogue(?=s?$)", "og"));

    private Folding() {}

    static String word(String word) {
        var folded = isPlain(word) ? word.toLowerCase(Locale.ROOT) : folded(word);
        for (var spelling : SPELLINGS) {
            folded = spelling.apply(folded);
        }
        return folded;
    }

    /** One character that belongs to no word. */
    static String mark(int codePoint) {
        return switch (codePoint) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212 -> "-";
            case 0x2018, 0x2019, 0x02BC, '`', 0x00B4 -> "'";
            case 0x201C, 0x201D, 0x201E -> "\"";
            default -> codePoint < 0x80 ? Character.toString(codePoint) : wide(codePoint);
        };
    }

    private static String wide(int codePoint) {
        return DROPPED.matcher(Normalizer.normalize(Character.toString(codePoint), Form.NFKC))
                .replaceAll("");
    }

    /** Upper case first: it is there that ß, long s and the two small sigmas meet their likes. */
    private static String folded(String word) {
        var bare = DROPPED.matcher(Normalizer.normalize(word, Form.NFKD)).replaceAll("");
        return bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    private static boolean isPlain(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private record Spelling(String trigger, Pattern pattern, String replacement) {
        Spelling(String trigger, String pattern, String replacement) {
            this(trigger, Pattern.compile(pattern), replacement);
        }

        String apply(String word) {
            return word.contains(trigger) ? pattern.matcher(word).replaceAll(replacement) : word;
        }
    }
}

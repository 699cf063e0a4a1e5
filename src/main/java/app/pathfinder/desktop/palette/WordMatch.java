package app.pathfinder.desktop.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether each word that was typed is the beginning of a word of a title, in any order, whatever the case of letters and
 * their accents. Immutable.
 */
final class WordMatch {
    private final List<String> wanted;

    private WordMatch(List<String> wanted) {
        this.wanted = wanted;
    }

    static WordMatch of(String typed) {
        return new WordMatch(words(typed));
    }

    /** Whether it fits; nothing typed fits everything. */
    boolean fits(String title) {
        var words = words(title);
        return wanted.stream().allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
    }

    /** How well it fits, the least best: a title that begins with what was typed comes before one that has it inside. */
    int rank(String title) {
        var words = words(title);
        return wanted.isEmpty() || words.isEmpty() || words.getFirst().startsWith(wanted.getFirst()) ? 0 : 1;
    }

    private static List<String> words(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l');
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

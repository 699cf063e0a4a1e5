package app.pathfinder.core.input;

import java.util.List;
import java.util.Locale;

/**
 * What a search means: up to four words in any case of letters, each of which a text must contain. What cannot be stored
 * is left out, and only the first 200 characters count.
 */
record SearchedWords(List<String> words) {
    static SearchedWords of(String text) {
        var storable = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(c -> Storable.is(Character.toString(c)))
                .limit(200)
                .forEach(storable::appendCodePoint);
        return new SearchedWords(List.of(lower(storable.toString().strip()).split("\\s+", 4)));
    }

    boolean areIn(String text) {
        var lower = lower(text);
        return words.stream().allMatch(lower::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

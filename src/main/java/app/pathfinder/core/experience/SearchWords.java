package app.pathfinder.core.experience;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search as LIKE patterns. There are always {@value #COUNT} places, so that every search is the same
 * statement; what goes beyond them belongs to the last.
 */
record SearchWords(List<String> patterns) {
    static final int COUNT = 4;
    private static final int MAX_LENGTH = 200;

    static SearchWords of(String text) {
        if (text.isBlank()) {
            return new SearchWords(List.of());
        }
        var words = cut(text.strip()).toLowerCase(Locale.ROOT).split("\\s+", COUNT);
        return new SearchWords(List.of(words).stream().map(SearchWords::pattern).toList());
    }

    /** The pattern at this place, or null where there are fewer words. */
    @Nullable
    String at(int place) {
        return place < patterns.size() ? patterns.get(place) : null;
    }

    private static String pattern(String word) {
        return '%' + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    private static String cut(String text) {
        var storable = text.codePoints()
                .filter(c -> ExperienceRules.isStorable(Character.toString(c)))
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return storable.toString().strip();
    }
}

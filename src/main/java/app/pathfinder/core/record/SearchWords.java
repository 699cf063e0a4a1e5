package app.pathfinder.core.record;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.text.StorableText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search as LIKE patterns. There are always {@value #COUNT} places, so that every search is the same
 * statement; what goes beyond them belongs to the last. Immutable; any thread.
 */
public record SearchWords(List<String> patterns) {
    static final int COUNT = 4;
    private static final int MAX_LENGTH = 200;

    public SearchWords {
        patterns = List.copyOf(patterns);
    }

    /** The words of what somebody typed, in its case: the database makes both sides lower in one and the same way. */
    public static SearchWords of(String text) {
        if (text.isBlank()) {
            return new SearchWords(List.of());
        }
        var words = cut(text.strip()).split("\\s+", COUNT);
        return new SearchWords(List.of(words).stream().map(SearchWords::pattern).toList());
    }

    /**
     * The condition that each word stands in a text, for a statement whose parameters {@link #bindTo} sets.
     *
     * @param text an SQL expression in lower case
     */
    public static String condition(String text) {
        return IntStream.range(0, COUNT)
                .mapToObj(place -> "(cast(:word" + place + " as <text>) is null or " + text + " like lower(cast(:word"
                        + place + " as <text>)) escape '!')")
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** Binds the places of {@link #condition}. */
    public BoundStatement bindTo(BoundStatement statement) {
        for (int place = 0; place < COUNT; place++) {
            statement.bind("word" + place, at(place));
        }
        return statement;
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
                .filter(c -> StorableText.isStorable(Character.toString(c)))
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return storable.toString().strip();
    }
}

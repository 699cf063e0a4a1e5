package app.pathfinder.desktop.common;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one or two letters that stand for a person where there is no picture. */
public final class Initials {
    private Initials() {}

    public static String of(String name) {
        var words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var picked = words.size() < 2 ? words : List.of(words.getFirst(), words.getLast());
        return picked.stream().map(Initials::firstLetter).collect(Collectors.joining());
    }

    private static String firstLetter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}

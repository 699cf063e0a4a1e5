package app.pathfinder.desktop.record;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names of the months in English and German, whole or shortened. */
final class MonthNames {
    /** By month; each also in every shorter form of three letters or more. */
    private static final List<List<String>> NAMES = List.of(
            List.of("january", "januar", "jänner"),
            List.of("february", "februar"),
            List.of("march", "märz", "mrz"),
            List.of("april"),
            List.of("may", "mai"),
            List.of("june", "juni"),
            List.of("july", "juli"),
            List.of("august"),
            List.of("september"),
            List.of("october", "oktober"),
            List.of("november"),
            List.of("december", "dezember"));

    private static final int SHORTEST = 3;

    /** A word with the stops and blanks around it, as in {@code 3. Nov. 2026}. */
    private static final Pattern WORD = Pattern.compile("\\.?\\s*(\\p{L}+)\\.?(?=\\s|$)");

    private MonthNames() {}

    /** The text with {@code #3} for March; other words stay as they are. */
    static String toNumbers(String text) {
        return WORD.matcher(text).replaceAll(MonthNames::toNumber);
    }

    private static String toNumber(MatchResult found) {
        var month = month(found.group(1).toLowerCase(Locale.ROOT));
        return month == 0 ? found.group() : "#" + month;
    }

    private static int month(String word) {
        for (int month = 1; month <= NAMES.size(); month++) {
            if (word.length() >= SHORTEST && NAMES.get(month - 1).stream().anyMatch(name -> name.startsWith(word))) {
                return month;
            }
        }
        return 0;
    }
}

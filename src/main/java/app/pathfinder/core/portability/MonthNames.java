package app.pathfinder.core.portability;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of months, whole and short, that people and their programs write in English and German. Without state. */
final class MonthNames {
    private static final int SHORTEST = 3;

    /** Those that no rule makes: some longer, some of a spreadsheet, some of a country. */
    private static final Map<String, Integer> OTHERS =
            Map.of("sept", 9, "mrz", 3, "maerz", 3, "jänner", 1, "jän", 1, "feber", 2);

    private static final Map<String, Integer> NAMES = names();

    private MonthNames() {}

    private static Map<String, Integer> names() {
        var names = new HashMap<>(OTHERS);
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (var month : Month.values()) {
                var name = month.getDisplayName(TextStyle.FULL, language).toLowerCase(language);
                names.put(name, month.getValue());
                names.put(name.substring(0, SHORTEST), month.getValue());
            }
        }
        return names;
    }

    /** The number of a month; nothing for another word. */
    static @Nullable Integer number(String name) {
        return NAMES.get(name);
    }
}

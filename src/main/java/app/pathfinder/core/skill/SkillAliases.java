package app.pathfinder.core.skill;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other names of a skill as the catalogue stores them in one text. Stateless; any thread. */
public final class SkillAliases {
    private static final CharMatcher SEPARATORS = CharMatcher.anyOf(",;\n\r");
    private static final Splitter SPLITTER =
            Splitter.on(SEPARATORS).trimResults().omitEmptyStrings();

    private SkillAliases() {}

    /** The names in a stored text, whether commas, semicolons or lines separate them. */
    public static List<String> split(@Nullable String stored) {
        return stored == null ? List.of() : SPLITTER.splitToList(stored);
    }

    /** The text to store; {@link #split} gives the same names back if each is {@link #isStorable}. */
    public static String join(List<String> names) {
        return String.join("; ", names);
    }

    /** Whether a name stays whole where it is stored: a separator inside it would make two of it. */
    public static boolean isStorable(String name) {
        return !name.isBlank() && SEPARATORS.matchesNoneOf(name);
    }
}

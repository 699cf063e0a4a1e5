package app.pathfinder.core.portability;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Levels of skills that other programs keep as text, where the text is plain. Without state; any thread. */
final class SkillLevels {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("beginner", 1),
            Map.entry("novice", 1),
            Map.entry("basic", 2),
            Map.entry("elementary", 2),
            Map.entry("advanced beginner", 2),
            Map.entry("intermediate", 3),
            Map.entry("competent", 3),
            Map.entry("advanced", 4),
            Map.entry("proficient", 4),
            Map.entry("expert", 5),
            Map.entry("master", 5),
            Map.entry("anfänger", 1),
            Map.entry("grundkenntnisse", 2),
            Map.entry("gute kenntnisse", 3),
            Map.entry("sehr gute kenntnisse", 4),
            Map.entry("experte", 5));

    private SkillLevels() {}

    /** The level from 1 to 5 that a text means; none where it could mean several. */
    static OptionalInt of(String text) {
        var plain = ExperienceIndex.folded(text).toLowerCase(Locale.ROOT);
        if (plain.matches("[1-5]( ?/ ?5| of 5)?")) {
            return OptionalInt.of(plain.charAt(0) - '0');
        }
        var level = WORDS.get(plain);
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }
}

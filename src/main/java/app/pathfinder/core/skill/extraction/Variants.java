package app.pathfinder.core.skill.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Other ways to write a name, which a catalogue need not list: without its hyphen, in the plural. */
final class Variants {
    private static final List<String> LEFT_OUT = List.of("-", "'", "\u2019");
    private static final Pattern PHRASE_THAT_COUNTS = Pattern.compile(".+[ -][a-z]{3,}", Pattern.DOTALL);
    private static final Pattern HISSING = Pattern.compile(".*(s|x|z|ch|sh)");
    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");

    private Variants() {}

    static Set<String> of(String written) {
        var variants = new LinkedHashSet<String>();
        for (var mark : LEFT_OUT) {
            if (written.contains(mark)) {
                variants.add(written.replace(mark, ""));
            }
        }
        if (PHRASE_THAT_COUNTS.matcher(written).matches()) {
            variants.add(plural(written));
        }
        return variants;
    }

    /** Only of phrases: a single word may well be a proper name. */
    private static String plural(String phrase) {
        if (CONSONANT_Y.matcher(phrase).matches()) {
            return phrase.substring(0, phrase.length() - 1) + "ies";
        }
        return phrase + (HISSING.matcher(phrase).matches() ? "es" : "s");
    }
}

package app.pathfinder.core.leak;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text that stands in everything one user writes and in nothing else, so that it shows where it comes from. */
record Canary(String text) {
    private static final Pattern ANY = Pattern.compile("canary-[0-9a-f]{32}");

    static Canary random(Random random) {
        return new Canary("canary-%016x%016x".formatted(random.nextLong(), random.nextLong()));
    }

    /** The canaries in a text, whosesoever they are. */
    static List<String> in(String text) {
        return ANY.matcher(text).results().map(MatchResult::group).toList();
    }
}

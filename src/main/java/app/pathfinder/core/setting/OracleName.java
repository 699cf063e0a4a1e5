package app.pathfinder.core.setting;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an account or a tablespace on Oracle, as the catalog has it: 1 to 30 letters, digits and underscores, a
 * letter first, so that it needs no quotes and means nothing else anywhere. Immutable.
 */
public record OracleName(String value) {
    /** The owner of the tables and packages, unless another is named. */
    public static final String USUAL_OWNER = "PATHFINDER";

    /** What everybody's program logs in as, unless another is named. */
    public static final String USUAL_APPLICATION = "PATHFINDER_APP";

    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");

    /** What Oracle keeps for itself, as far as it fits the pattern. */
    private static final Set<String> TAKEN = Set.of(
            "SYS",
            "SYSTEM",
            "SYSAUX",
            "PUBLIC",
            "DUAL",
            "DBA",
            "CONNECT",
            "RESOURCE",
            "USER",
            "SESSION",
            "TABLE",
            "SELECT");

    /** @throws IllegalArgumentException if it is no such name */
    public OracleName {
        if (!PLAIN.matcher(value).matches() || TAKEN.contains(value)) {
            throw new IllegalArgumentException("Not a plain name");
        }
    }

    /**
     * The name that somebody typed, in whatever case.
     *
     * @throws IllegalArgumentException if it is no such name
     */
    public static OracleName of(String typed) {
        return new OracleName(typed.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}

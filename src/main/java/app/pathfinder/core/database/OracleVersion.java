package app.pathfinder.core.database;

import java.util.regex.Pattern;

/** Reads the version of an Oracle database, and whether it allows names as long as ours. */
final class OracleVersion {
    /** The first release with names of more than 30 bytes; ours have up to 51. */
    private static final int LEAST_MAJOR = 12;

    private static final int LEAST_MINOR = 2;
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");

    private OracleVersion() {}

    /**
     * What there is to say of it.
     *
     * @param banner product, edition and version
     * @param compatible the level that its files are compatible with
     */
    static EngineFinding finding(String banner, String compatible) {
        return allowsLongNames(compatible)
                ? EngineFinding.good("engine", "version", banner, compatible)
                : EngineFinding.problem("engine", "old", banner, compatible);
    }

    private static boolean allowsLongNames(String compatible) {
        var numbers = NUMBERS.matcher(compatible.strip());
        if (!numbers.matches()) {
            return false;
        }
        var major = Integer.parseInt(numbers.group(1));
        var minor = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
        return major > LEAST_MAJOR || (major == LEAST_MAJOR && minor >= LEAST_MINOR);
    }
}

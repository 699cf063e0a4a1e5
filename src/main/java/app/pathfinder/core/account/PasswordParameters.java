package app.pathfinder.core.account;

import java.util.regex.Pattern;

/**
 * How a key is derived from a password: Argon2id as RFC 9106 names its parameters. Immutable.
 *
 * @param memoryKib memory in KiB, 19,456 to 1,048,576
 * @param iterations passes over the memory, 1 to 100
 * @param parallelism lanes, 1 to 16
 */
public record PasswordParameters(int memoryKib, int iterations, int parallelism) {
    /** The least that is ever used: OWASP's recommendation for Argon2id. */
    public static final PasswordParameters LEAST = new PasswordParameters(19_456, 2, 1);

    private static final Pattern STORED = Pattern.compile("argon2id\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})");

    public PasswordParameters {
        if (memoryKib < 19_456 || memoryKib > 1_048_576 || iterations < 1 || iterations > 100) {
            throw new IllegalArgumentException("Parameters out of range");
        }
        if (parallelism < 1 || parallelism > 16) {
            throw new IllegalArgumentException("Parallelism out of range");
        }
    }

    /**
     * Reads the stored form. The bounds keep a forged server from making a client spend hours or all its memory.
     *
     * @throws IllegalArgumentException if it is not such a form or out of range
     */
    public static PasswordParameters parse(String stored) {
        var matcher = STORED.matcher(stored);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the form of parameters");
        }
        return new PasswordParameters(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** The form in which the database keeps them. */
    public String stored() {
        return "argon2id$m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism;
    }

    /** Whether these cost an attacker less than the others. */
    public boolean areWeakerThan(PasswordParameters others) {
        return (long) memoryKib * iterations < (long) others.memoryKib * others.iterations;
    }
}

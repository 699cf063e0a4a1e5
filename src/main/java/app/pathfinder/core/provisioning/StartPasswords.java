package app.pathfinder.core.provisioning;

import java.security.SecureRandom;

/**
 * Makes passwords for a first log-in: four groups of five letters and digits that cannot be mistaken for each other,
 * 99 random bits. Thread-safe.
 */
public final class StartPasswords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final SecureRandom random = new SecureRandom();

    /** Another one; the same twice is out of the question. */
    public String next() {
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

package app.pathfinder.core.account;

import java.util.List;

/**
 * What is to be said of a password. Immutable.
 *
 * @param score 0 (guessed at once) to 4 (out of reach)
 * @param flaws why it is not accepted; empty when it is
 */
public record PasswordVerdict(int score, List<Flaw> flaws) {
    /** Why a password is not accepted. */
    public enum Flaw {
        TOO_SHORT,
        TOO_LONG,
        CONTAINS_NAME,
        EASY_TO_GUESS
    }

    public PasswordVerdict {
        flaws = List.copyOf(flaws);
    }

    public boolean isAcceptable() {
        return flaws.isEmpty();
    }
}

package app.pathfinder.core.account;

import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks each field of a registration by itself, for validation while typing. Thread-safe. */
public final class RegistrationCheck {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 320;

    /** Something, an at sign, a domain with a dot or a bare host; what it is worth only a message to it can tell. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)*");

    private RegistrationCheck() {}

    /** Why a value cannot be accepted: the end of a sentence that the field's name begins. */
    public record Flaw(String sentence) {}

    public static Optional<Flaw> usernameFlaw(String typed) {
        try {
            Username.of(typed);
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(new Flaw(String.valueOf(e.arguments().getLast())));
        }
    }

    public static Optional<Flaw> displayNameFlaw(String typed) {
        if (characters(typed) > LONGEST_NAME) {
            return Optional.of(new Flaw("use at most " + LONGEST_NAME + " characters."));
        }
        if (typed.codePoints().anyMatch(RegistrationCheck::isUnusable)) {
            return Optional.of(new Flaw("leave out control characters."));
        }
        return Optional.empty();
    }

    public static Optional<Flaw> emailFlaw(String typed) {
        if (characters(typed) > LONGEST_EMAIL || !EMAIL.matcher(typed.strip()).matches()) {
            return Optional.of(new Flaw("enter an address such as name@example.org."));
        }
        return typed.codePoints().anyMatch(RegistrationCheck::isUnusable)
                ? Optional.of(new Flaw("leave out control characters."))
                : Optional.empty();
    }

    /** As the database counts them: an emoji is one. */
    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isUnusable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}

package app.pathfinder.core.account;

import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.Optional;

/**
 * What somebody gives for an account besides the password, as typed. Immutable.
 *
 * @param username what they log in with
 * @param displayName what they are called, 1 to 200 characters; the username where it is blank
 * @param email at most 320 characters
 */
public record Registration(String username, String displayName, String email) {
    /** The same with every value in its stored form. */
    record Checked(Username username, String displayName, String email) {}

    /** @throws Problem {@link ProblemKind#INVALID_INPUT} naming the first field that cannot be accepted */
    Checked check() {
        var name = Username.of(username);
        var display = displayName.isBlank() ? name.value() : displayName.strip();
        refuse("Display name", RegistrationCheck.displayNameFlaw(display));
        refuse("E-mail", RegistrationCheck.emailFlaw(email.strip()));
        return new Checked(name, display, email.strip());
    }

    private static void refuse(String field, Optional<RegistrationCheck.Flaw> flaw) {
        flaw.ifPresent(found -> {
            throw new Problem(ProblemKind.INVALID_INPUT, field, found.sentence());
        });
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.account.Registration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that makes an account asks for besides its name. */
final class AccountOptions {
    @Option(names = "--email", required = true, paramLabel = "ADDRESS", descriptionKey = "email")
    private String email = "";

    @Option(names = "--display-name", paramLabel = "NAME", descriptionKey = "display-name")
    private @Nullable String displayName;

    /** There for its presence to be required; what follows from it is always the same. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private PasswordOption password = new PasswordOption();

    /** The form of an account; who gives no display name is called by the username. */
    Registration form(String username) {
        return new Registration(username, displayName == null ? username : displayName, email);
    }
}

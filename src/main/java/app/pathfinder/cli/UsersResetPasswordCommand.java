package app.pathfinder.cli;

import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.AccountAdministration;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives somebody a password, to be changed at the next log-in. */
@Command(name = "reset-password")
final class UsersResetPasswordCommand implements Runnable {
    private final CoreAccess core;
    private final PasswordInput passwords;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "NAME", descriptionKey = "username-of")
    private String username = "";

    /** There for its presence to be required; what follows from it is always the same. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private PasswordOption option = new PasswordOption();

    @Inject
    UsersResetPasswordCommand(CoreAccess core, PasswordInput passwords, Terminal terminal, Messages messages) {
        this.core = core;
        this.passwords = passwords;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var name = Username.of(username);
        passwords.use(password -> core.get(AccountAdministration.class).resetPassword(name, password, null));
        terminal.printLine(messages.text("cli.users.password-reset", name));
    }
}

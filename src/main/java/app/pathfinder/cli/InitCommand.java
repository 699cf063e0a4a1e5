package app.pathfinder.cli;

import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The first run without a window: makes the first administrator. */
@Command(name = "init")
final class InitCommand implements Runnable {
    private final CoreAccess core;
    private final PasswordInput passwords;
    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--admin", required = true, paramLabel = "USERNAME", descriptionKey = "admin")
    private String username = "";

    @Mixin
    private AccountOptions account = new AccountOptions();

    @Inject
    InitCommand(CoreAccess core, PasswordInput passwords, Terminal terminal, Messages messages) {
        this.core = core;
        this.passwords = passwords;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        passwords.use(password ->
                core.get(AccountProvisioning.class).createFirstAdministrator(account.form(username), password));
        terminal.printLine(messages.text("cli.init.done", username));
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.AccountAdministration;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes an account back into use. */
@Command(name = "reactivate")
final class UsersReactivateCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "NAME", descriptionKey = "username-of")
    private String username = "";

    @Inject
    UsersReactivateCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var name = Username.of(username);
        core.get(AccountAdministration.class).changeState(name, AccountState.ACTIVE, null);
        terminal.printLine(messages.text("cli.users.reactivated", name));
    }
}

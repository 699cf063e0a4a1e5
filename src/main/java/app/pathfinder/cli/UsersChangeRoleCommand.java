package app.pathfinder.cli;

import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.AccountAdministration;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes somebody an administrator, or an ordinary user again. */
@Command(name = "change-role")
final class UsersChangeRoleCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "NAME", descriptionKey = "username-of")
    private String username = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            converter = RoleConverter.class,
            descriptionKey = "new-role")
    private Role role = Role.USER;

    @Inject
    UsersChangeRoleCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var name = Username.of(username);
        core.get(AccountAdministration.class).changeRole(name, role, null);
        terminal.printLine(messages.text("cli.users.role." + role, name));
    }
}

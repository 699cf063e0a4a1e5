package app.pathfinder.cli;

import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.monitoring.StatisticsQuery;
import app.pathfinder.core.provisioning.AccountProvisioning;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts. */
@Command(
        name = "users",
        subcommands = {
            UsersCommand.ListCommand.class,
            UsersCommand.CreateCommand.class,
            UsersImportCommand.class,
            UsersSuspendCommand.class,
            UsersReactivateCommand.class,
            UsersResetPasswordCommand.class,
            UsersChangeRoleCommand.class
        })
final class UsersCommand {
    @Inject
    UsersCommand() {}

    /** Lists them by username. */
    @Command(name = "list")
    static final class ListCommand implements Runnable {
        private final UserListing listing;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Inject
        ListCommand(UserListing listing) {
            this.listing = listing;
        }

        @Override
        public void run() {
            listing.print(StatisticsQuery.BY_USERNAME, json);
        }
    }

    /** Makes one with its set of tables. */
    @Command(name = "create")
    static final class CreateCommand implements Runnable {
        private final CoreAccess core;
        private final PasswordInput passwords;
        private final Terminal terminal;
        private final Messages messages;

        @Parameters(paramLabel = "USERNAME", descriptionKey = "username")
        private String username = "";

        @Mixin
        private AccountOptions account = new AccountOptions();

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                defaultValue = "user",
                converter = RoleConverter.class,
                descriptionKey = "role")
        private Role role = Role.USER;

        @Inject
        CreateCommand(CoreAccess core, PasswordInput passwords, Terminal terminal, Messages messages) {
            this.core = core;
            this.passwords = passwords;
            this.terminal = terminal;
            this.messages = messages;
        }

        @Override
        public void run() {
            passwords.use(password -> core.get(AccountProvisioning.class)
                    .createUser(account.form(username), password, role, false, null));
            terminal.printLine(messages.text("cli.users.created", username));
        }
    }
}

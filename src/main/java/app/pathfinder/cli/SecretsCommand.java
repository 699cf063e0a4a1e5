package app.pathfinder.cli;

import app.pathfinder.core.database.ServerLogins;
import app.pathfinder.core.database.embedded.PasswordRenewal;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.PlacedSecrets;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.setting.DatabaseSettings;
import app.pathfinder.core.setting.SettingsFile;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program's own passwords and keys. */
@Command(
        name = "secrets",
        subcommands = {
            SecretsCommand.ListCommand.class,
            SecretsCommand.RenewCommand.class,
            SecretsCommand.SetCommand.class
        })
final class SecretsCommand {
    @Inject
    SecretsCommand() {}

    /** Lists them with where each is, and never what it is. */
    @Command(name = "list")
    static final class ListCommand implements Runnable {
        private final SecretListing listing;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Inject
        ListCommand(SecretListing listing) {
            this.listing = listing;
        }

        @Override
        public void run() {
            listing.print(json);
        }
    }

    /** Makes new passwords for the embedded server. */
    @Command(name = "renew")
    static final class RenewCommand implements Runnable {
        private final CoreAccess core;
        private final Terminal terminal;
        private final Messages messages;

        @Option(names = "--dry-run", descriptionKey = "dry-run")
        private boolean dryRun;

        @Inject
        RenewCommand(CoreAccess core, Terminal terminal, Messages messages) {
            this.core = core;
            this.terminal = terminal;
            this.messages = messages;
        }

        @Override
        public void run() {
            if (!(SettingsFile.read(core.folders().config()).database() instanceof DatabaseSettings.Embedded)) {
                throw new Problem(ProblemKind.SERVER_PASSWORDS_ELSEWHERE);
            }
            var renewal = core.withoutDatabase(PasswordRenewal.class);
            if (dryRun) {
                renewal.check();
                say("cli.secrets.would-renew");
            } else {
                renewal.renew();
                say("cli.secrets.renewed");
            }
        }

        private void say(String key) {
            var place = core.withoutDatabase(PlacedSecrets.class).place();
            terminal.printLine(messages.text(key, place));
        }
    }

    /** Keeps the password of an account on a configured server. */
    @Command(name = "set")
    static final class SetCommand implements Runnable {
        private final CoreAccess core;
        private final PasswordInput passwords;
        private final Terminal terminal;
        private final Messages messages;

        @Parameters(paramLabel = "NAME", converter = ServerSecretConverter.class, descriptionKey = "server-secret")
        private SecretName name = SecretName.SERVER_APPLICATION;

        @Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "server-account")
        private @Nullable String account;

        /** There for its presence to be required. */
        @Mixin
        @SuppressWarnings("UnusedVariable")
        private PasswordOption fromStandardInput = new PasswordOption();

        @Inject
        SetCommand(CoreAccess core, PasswordInput passwords, Terminal terminal, Messages messages) {
            this.core = core;
            this.passwords = passwords;
            this.terminal = terminal;
            this.messages = messages;
        }

        @Override
        public void run() {
            var logins = core.withoutDatabase(ServerLogins.class);
            passwords.use(password -> logins.set(name, account, password));
            var place = core.withoutDatabase(PlacedSecrets.class).place();
            terminal.printLine(messages.text("cli.secrets.set", name.key(), place));
        }
    }
}

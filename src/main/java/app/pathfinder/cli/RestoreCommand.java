package app.pathfinder.cli;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.archive.RestoreService;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an archive tables again, under the old name or a new one. */
@Command(name = "restore")
final class RestoreCommand implements Runnable {
    private final CoreAccess core;
    private final PasswordInput passwords;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "ARCHIVE", converter = ArchiveIdConverter.class, descriptionKey = "archive-id")
    private @Nullable UUID id;

    @ArgGroup(exclusive = false)
    private @Nullable NewAccount newAccount;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    /** What a restoration under a new name takes. */
    static final class NewAccount {
        @Option(names = "--as", required = true, paramLabel = "NAME", descriptionKey = "restore-as")
        private String username = "";

        @Option(names = "--email", required = true, paramLabel = "ADDRESS", descriptionKey = "email")
        private String email = "";

        @Option(names = "--display-name", paramLabel = "NAME", descriptionKey = "display-name")
        private @Nullable String displayName;

        @Option(names = PasswordOption.NAME, required = true, descriptionKey = "password-stdin")
        @SuppressWarnings("UnusedVariable")
        private boolean fromStandardInput;

        Registration form() {
            return new Registration(username, Objects.requireNonNullElse(displayName, username), email);
        }
    }

    /** What programs read; the components are the keys. */
    private record Report(String archive, String username) {}

    @Inject
    RestoreCommand(CoreAccess core, PasswordInput passwords, Terminal terminal, Messages messages) {
        this.core = core;
        this.passwords = passwords;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var archive = Objects.requireNonNull(id);
        var username = newAccount == null ? restore(archive) : restoreAs(archive, newAccount);
        if (json) {
            Json.print(new Report(archive.toString(), username), terminal);
        } else {
            var key = newAccount == null ? "cli.restore.done" : "cli.restore.done.new";
            terminal.printLine(messages.text(key, username));
        }
    }

    private String restore(UUID archive) {
        return core.get(RestoreService.class).restore(archive, null, new TerminalProgress(terminal));
    }

    private String restoreAs(UUID archive, NewAccount account) {
        passwords.use(password -> core.get(RestoreService.class)
                .restoreAs(archive, account.form(), password, null, new TerminalProgress(terminal)));
        return Username.of(account.username).value();
    }
}

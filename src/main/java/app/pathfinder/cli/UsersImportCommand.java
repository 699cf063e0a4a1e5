package app.pathfinder.cli;

import app.pathfinder.core.provisioning.bulk.ImportService;
import app.pathfinder.core.provisioning.bulk.RowFlaw;
import app.pathfinder.core.provisioning.bulk.UserFile;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes many accounts from a file. */
@Command(name = "import")
final class UsersImportCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;
    private final BatchText text;
    private final Confirmation confirmation;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "import-file")
    private Path file = Path.of("");

    @Option(names = "--passwords", paramLabel = "FILE", descriptionKey = "import-passwords")
    private @Nullable Path passwords;

    @Option(names = "--good-rows", descriptionKey = "import-good-rows")
    private boolean goodRowsOnly;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    @Option(names = Confirmation.OPTION, descriptionKey = "yes")
    private boolean confirmed;

    /** What programs read where nothing is done; the components are the keys. */
    private record Check(int accounts, List<RowFlaw> flaws, List<String> ignoredColumns) {}

    @Inject
    UsersImportCommand(
            CoreAccess core, Terminal terminal, Messages messages, BatchText text, Confirmation confirmation) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
        this.text = text;
        this.confirmation = confirmation;
    }

    @Override
    public Integer call() {
        var users = core.get(ImportService.class).check(file);
        var isAcceptable = !users.rows().isEmpty() && (users.flaws().isEmpty() || goodRowsOnly);
        if (dryRun || !isAcceptable) {
            print(users);
            return isAcceptable ? ExitCode.DONE : ExitCode.REFUSED;
        }
        if (passwords == null) {
            throw new ParameterException(command.commandLine(), messages.text("cli.import.no-password-file"));
        }
        var question = messages.text("cli.import.agree", users.rows().size());
        confirmation.require(confirmed, question, command.commandLine());
        return run(users, passwords);
    }

    private int run(UserFile users, Path passwordFile) {
        var batch = core.get(ImportService.class).run(users.rows(), passwordFile, null, new TerminalProgress(terminal));
        var code = text.printOutcome(batch, json);
        terminal.note(messages.text("cli.import.password-file", passwordFile));
        return code;
    }

    private void print(UserFile users) {
        if (json) {
            Json.print(new Check(users.rows().size(), users.flaws(), users.ignoredColumns()), terminal);
            return;
        }
        users.flaws()
                .forEach(flaw -> terminal.printLine(
                        messages.text("cli.import.flaw", flaw.line(), flaw.field(), flaw.sentence())));
        if (!users.ignoredColumns().isEmpty()) {
            terminal.printLine(messages.text("cli.import.ignored", String.join(", ", users.ignoredColumns())));
        }
        terminal.printLine(messages.text(
                "cli.import.checked", users.rows().size(), users.flaws().size()));
    }
}

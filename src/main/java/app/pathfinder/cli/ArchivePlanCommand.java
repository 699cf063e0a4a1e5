package app.pathfinder.cli;

import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what an archiving would do. */
@Command(name = "plan")
final class ArchivePlanCommand implements Runnable {
    private final CoreAccess core;
    private final ArchiveText text;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--after", paramLabel = "NAME", descriptionKey = "archive-after")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", descriptionKey = "archive-plan-limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "json-report")
    private boolean json;

    @Inject
    ArchivePlanCommand(CoreAccess core, ArchiveText text, Terminal terminal, Messages messages) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (limit < 1 || limit > ArchiveService.MOST) {
            throw new ParameterException(
                    command.commandLine(), messages.text("cli.archive.limit", limit, ArchiveService.MOST));
        }
        var plan = core.get(ArchiveService.class).plan(after, limit);
        if (json) {
            Json.print(ArchivePlanJson.of(plan), terminal);
        } else {
            text.plan(plan).forEach(terminal::printLine);
        }
    }
}

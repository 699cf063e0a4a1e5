package app.pathfinder.cli;

import app.pathfinder.core.reference.SkillImport;
import app.pathfinder.core.reference.SkillImportService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the skills of another catalogue in. */
@Command(name = "import")
final class ReferenceImportCommand implements Runnable {
    private static final int LINES_NAMED = 10;

    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "reference-file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    @Inject
    ReferenceImportCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var service = core.get(SkillImportService.class);
        var outcome = dryRun ? service.check(file) : service.run(file, null);
        if (json) {
            Json.print(outcome, terminal);
        } else {
            print(outcome);
        }
    }

    private void print(SkillImport outcome) {
        if (!outcome.badLines().isEmpty()) {
            terminal.printLine(messages.text(
                    "cli.reference.bad-lines",
                    outcome.badLines().size(),
                    outcome.badLines().stream()
                            .limit(LINES_NAMED)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))));
        }
        terminal.printLine(messages.text(
                dryRun ? "cli.reference.would" : "cli.reference.done",
                messages.text("cli.reference.format." + outcome.format()),
                outcome.added(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.leftOut()));
    }
}

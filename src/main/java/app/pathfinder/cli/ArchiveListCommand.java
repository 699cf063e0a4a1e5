package app.pathfinder.cli;

import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists archives, the newest first. */
@Command(name = "list")
final class ArchiveListCommand implements Runnable {
    private final CoreAccess core;
    private final ArchiveText text;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "archive-of")
    private @Nullable String username;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", descriptionKey = "archive-list-limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Inject
    ArchiveListCommand(CoreAccess core, ArchiveText text, Terminal terminal, Messages messages) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (limit < 1 || limit > ArchiveCatalogue.MOST) {
            throw new ParameterException(
                    command.commandLine(), messages.text("cli.archive.limit", limit, ArchiveCatalogue.MOST));
        }
        var name = username == null ? null : Username.of(username).value();
        var archives = core.get(ArchiveCatalogue.class).page(name, null, limit);
        if (json) {
            Json.print(archives.stream().map(ArchiveJson::of).toList(), terminal);
        } else if (archives.isEmpty()) {
            terminal.printLine(messages.text("cli.archive.none"));
        } else {
            text.archives(archives).forEach(terminal::printLine);
        }
        if (archives.size() == limit) {
            terminal.note(messages.text("cli.archive.more", limit));
        }
    }
}

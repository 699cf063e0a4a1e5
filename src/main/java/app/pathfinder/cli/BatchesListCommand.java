package app.pathfinder.cli;

import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists batches, the newest first. */
@Command(name = "list")
final class BatchesListCommand implements Runnable {
    private static final int LISTED = 100;

    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;
    private final BatchText text;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--before", paramLabel = "ID", converter = BatchIdConverter.class, descriptionKey = "batch-before")
    private @Nullable UUID before;

    @Inject
    BatchesListCommand(CoreAccess core, Terminal terminal, Messages messages, BatchText text) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
        this.text = text;
    }

    @Override
    public void run() {
        var batches = core.get(BatchService.class).list(before, LISTED);
        if (json) {
            Json.print(
                    batches.stream().map(each -> BatchJson.of(each, List.of())).toList(), terminal);
        } else if (batches.isEmpty()) {
            terminal.printLine(messages.text("cli.batch.none"));
        } else {
            text.printList(batches);
        }
    }
}

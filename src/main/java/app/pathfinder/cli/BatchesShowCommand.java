package app.pathfinder.cli;

import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.ItemState;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a batch did to each user. */
@Command(name = "show")
final class BatchesShowCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final BatchText text;

    @Parameters(paramLabel = "ID", converter = BatchIdConverter.class, descriptionKey = "batch-id")
    private UUID id = new UUID(0, 0);

    @Option(names = "--failed", descriptionKey = "batch-failed")
    private boolean failed;

    @Option(names = "--after", paramLabel = "NUMBER", defaultValue = "0", descriptionKey = "batch-after")
    private int after;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    @Inject
    BatchesShowCommand(CoreAccess core, Terminal terminal, BatchText text) {
        this.core = core;
        this.terminal = terminal;
        this.text = text;
    }

    @Override
    public void run() {
        var service = core.get(BatchService.class);
        var batch = service.find(id);
        var items = service.items(id, failed ? ItemState.FAILED : null, after, BatchService.MAX_LIMIT);
        if (json) {
            Json.print(BatchJson.of(batch, items), terminal);
        } else {
            text.printList(List.of(batch));
            terminal.printLine("");
            text.printItems(id, items);
        }
    }
}

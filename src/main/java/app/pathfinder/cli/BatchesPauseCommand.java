package app.pathfinder.cli;

import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a batch rest between two users. */
@Command(name = "pause")
final class BatchesPauseCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "ID", converter = BatchIdConverter.class, descriptionKey = "batch-id")
    private UUID id = new UUID(0, 0);

    @Inject
    BatchesPauseCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        core.get(BatchService.class).pause(id);
        terminal.printLine(messages.text("cli.batch.pause"));
    }
}

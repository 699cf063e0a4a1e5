package app.pathfinder.cli;

import app.pathfinder.core.provisioning.batch.BatchRunner;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a batch, and tries again what failed. */
@Command(name = "resume")
final class BatchesResumeCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final Terminal terminal;
    private final BatchText text;

    @Parameters(paramLabel = "ID", converter = BatchIdConverter.class, descriptionKey = "batch-id")
    private UUID id = new UUID(0, 0);

    @Option(names = "--leave-failed", descriptionKey = "batch-leave-failed")
    private boolean leaveFailed;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    @Inject
    BatchesResumeCommand(CoreAccess core, Terminal terminal, BatchText text) {
        this.core = core;
        this.terminal = terminal;
        this.text = text;
    }

    @Override
    public Integer call() {
        var batch = core.get(BatchRunner.class).resume(id, !leaveFailed, new TerminalProgress(terminal));
        return text.printOutcome(batch, json);
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.provisioning.create.ProvisionService;
import app.pathfinder.core.provisioning.create.ReadySets;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the tables that accounts lack, and refills the stock of those made ahead. */
@Command(name = "provision")
final class ProvisionCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;
    private final BatchText text;

    @Option(names = "--ready", paramLabel = "NUMBER", descriptionKey = "ready-sets")
    private @Nullable Integer wanted;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    /** What programs read; the components are the keys. */
    private record Report(long missing, int ready, int readyWanted) {}

    @Inject
    ProvisionCommand(CoreAccess core, Terminal terminal, Messages messages, BatchText text) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
        this.text = text;
    }

    @Override
    public Integer call() {
        var code = ExitCode.DONE;
        if (!dryRun) {
            code = provision();
        }
        print();
        return code;
    }

    private int provision() {
        var progress = new TerminalProgress(terminal);
        var stock = core.get(ReadySets.class);
        if (wanted != null) {
            stock.keep(wanted);
        }
        var batch = core.get(ProvisionService.class).provision(null, progress);
        var code = ExitCode.DONE;
        if (batch.isPresent() && !json) {
            code = text.printOutcome(batch.get(), false);
        }
        stock.refill(progress);
        return code;
    }

    private void print() {
        var missing = core.get(ProvisionService.class).missing();
        var stock = core.get(ReadySets.class).stock();
        if (json) {
            Json.print(new Report(missing, stock.ready(), stock.wanted()), terminal);
        } else {
            terminal.printLine(messages.text("cli.provision.state", missing, stock.ready(), stock.wanted()));
        }
    }
}

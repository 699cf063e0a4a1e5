package app.pathfinder.cli;

import app.pathfinder.core.provisioning.upgrade.UpgradeService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings all users' tables to the newest version. */
@Command(name = "upgrade")
final class UpgradeCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;
    private final BatchText text;

    @Option(
            names = "--max-failed",
            paramLabel = "PERCENT",
            defaultValue = "1",
            converter = PercentConverter.class,
            descriptionKey = "max-failed")
    private double maxFailedShare;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    /** What programs read where nothing is done; the components are the keys. */
    private record Plan(int newestVersion, long outdatedSets) {}

    @Inject
    UpgradeCommand(CoreAccess core, Terminal terminal, Messages messages, BatchText text) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
        this.text = text;
    }

    @Override
    public Integer call() {
        var service = core.get(UpgradeService.class);
        if (dryRun) {
            print(service.plan());
            return ExitCode.DONE;
        }
        var batch = service.upgrade(maxFailedShare, null, new TerminalProgress(terminal));
        if (batch.isEmpty()) {
            print(service.plan());
            return ExitCode.DONE;
        }
        return text.printOutcome(batch.get(), json);
    }

    private void print(UpgradeService.Plan plan) {
        if (json) {
            Json.print(new Plan(plan.newestVersion(), plan.sets()), terminal);
        } else {
            terminal.printLine(messages.text("cli.upgrade.plan", plan.sets(), plan.newestVersion()));
        }
    }
}

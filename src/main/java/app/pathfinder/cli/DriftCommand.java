package app.pathfinder.cli;

import app.pathfinder.core.provisioning.drift.DriftReport;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.provisioning.drift.ReconcileReport;
import app.pathfinder.core.provisioning.drift.ReconcileService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the users' tables are not as the program makes them, and their repair. */
@Command(name = "drift")
final class DriftCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final ReconcileText text;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--repair", descriptionKey = "drift-repair")
    private boolean repair;

    @Option(names = "--dry-run", descriptionKey = "drift-dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json-report")
    private boolean json;

    /** What programs read; the components are the keys. */
    private record Report(String at, long users, long outdated, long deviations, List<Entry> listed) {}

    private record Entry(
            @Nullable String username, @Nullable String name, String kind) {}

    @Inject
    DriftCommand(CoreAccess core, ReconcileText text, Terminal terminal, Messages messages) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (dryRun && !repair) {
            throw new ParameterException(command.commandLine(), messages.text("cli.drift.dry-run-of-what"));
        }
        return repair ? reconcile() : find();
    }

    private int find() {
        var report = core.get(DriftService.class).find();
        if (json) {
            Json.print(json(report), terminal);
        } else {
            text.lines(report).forEach(terminal::printLine);
        }
        return report.deviations() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static Report json(DriftReport report) {
        var entries = report.listed().stream()
                .map(each -> new Entry(each.username(), each.name(), each.kind().name()))
                .toList();
        return new Report(report.at().toString(), report.users(), report.outdated(), report.deviations(), entries);
    }

    private int reconcile() {
        var report = reconciled();
        if (json) {
            Json.print(ReconcileJson.of(report, text), terminal);
        } else {
            text.lines(report).forEach(terminal::printLine);
        }
        return report.left() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private ReconcileReport reconciled() {
        var service = core.get(ReconcileService.class);
        var progress = new TerminalProgress(terminal);
        return dryRun ? service.plan(progress) : service.repair(null, progress);
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.provisioning.drift.Deviation;
import app.pathfinder.core.provisioning.drift.DriftReport;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the users' tables are not as the program makes them. */
@Command(name = "drift")
final class DriftCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--json", descriptionKey = "json-report")
    private boolean json;

    /** What programs read; the components are the keys. */
    private record Report(String at, long users, long outdated, long deviations, List<Entry> listed) {}

    private record Entry(
            @Nullable String username, @Nullable String name, String kind) {}

    @Inject
    DriftCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var report = core.get(DriftService.class).find();
        if (json) {
            Json.print(json(report), terminal);
        } else {
            print(report);
        }
        return report.deviations() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static Report json(DriftReport report) {
        var entries = report.listed().stream()
                .map(each -> new Entry(each.username(), each.name(), each.kind().name()))
                .toList();
        return new Report(report.at().toString(), report.users(), report.outdated(), report.deviations(), entries);
    }

    private void print(DriftReport report) {
        if (!report.listed().isEmpty()) {
            var table = new TextTable(List.of(column("username"), column("table"), column("finding")));
            report.listed().forEach(each -> table.add(cells(each)));
            table.lines().forEach(terminal::printLine);
            terminal.printLine("");
        }
        if (report.deviations() > report.listed().size()) {
            terminal.printLine(messages.text("cli.drift.more", report.listed().size()));
        }
        terminal.printLine(messages.text("cli.drift.summary", report.users(), report.deviations()));
        if (report.outdated() > 0) {
            terminal.printLine(messages.text("cli.drift.outdated", report.outdated()));
        }
    }

    private TextTable.Column column(String name) {
        return new TextTable.Column(messages.text("cli.column." + name), false);
    }

    private List<String> cells(Deviation each) {
        return List.of(
                each.username() == null ? messages.text("cli.drift.nobody") : each.username(),
                each.name() == null ? messages.text("cli.drift.whole-set") : each.name(),
                messages.text("cli.drift." + each.kind().name()));
    }
}

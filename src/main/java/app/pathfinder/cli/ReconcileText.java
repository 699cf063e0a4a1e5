package app.pathfinder.cli;

import app.pathfinder.core.provisioning.drift.Deviation;
import app.pathfinder.core.provisioning.drift.DriftReport;
import app.pathfinder.core.provisioning.drift.ReconcileReport;
import app.pathfinder.core.provisioning.drift.ReconciledDeviation;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deviations, and what became of them, as people read them. */
final class ReconcileText {
    private final Messages messages;

    @Inject
    ReconcileText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(DriftReport report) {
        var table = table("username", "table", "finding");
        report.listed().forEach(each -> table.add(cells(each)));
        var lines = listing(table, report.listed().size(), report.deviations());
        lines.add(messages.text("cli.drift.summary", report.users(), report.deviations()));
        addOutdated(lines, report.outdated());
        return lines;
    }

    List<String> lines(ReconcileReport report) {
        var table = table("username", "table", "finding", "outcome", "remark");
        report.listed().forEach(each -> table.add(cells(each)));
        var all = report.repaired() + report.left();
        var lines = listing(table, report.listed().size(), all);
        lines.add(messages.text("cli.drift.summary", report.users(), all));
        var outcome = report.dryRun() ? "cli.drift.would-leave" : "cli.drift.left";
        lines.add(messages.text(outcome, report.left(), report.repaired()));
        addOutdated(lines, report.outdated());
        return lines;
    }

    private TextTable table(String... columns) {
        return new TextTable(Stream.of(columns)
                .map(name -> new TextTable.Column(messages.text("cli.column." + name), false))
                .toList());
    }

    private List<String> listing(TextTable table, int listed, long all) {
        var lines = new ArrayList<String>();
        if (listed > 0) {
            lines.addAll(table.lines());
            lines.add("");
        }
        if (all > listed) {
            lines.add(messages.text("cli.drift.more", listed));
        }
        return lines;
    }

    private void addOutdated(List<String> lines, long outdated) {
        if (outdated > 0) {
            lines.add(messages.text("cli.drift.outdated", outdated));
        }
    }

    private List<String> cells(Deviation each) {
        return List.of(
                each.username() == null ? messages.text("cli.drift.nobody") : each.username(),
                each.name() == null ? messages.text("cli.drift.whole-set") : each.name(),
                messages.text("cli.drift." + each.kind().name()));
    }

    private List<String> cells(ReconciledDeviation each) {
        var cells = new ArrayList<>(cells(each.deviation()));
        cells.add(messages.text("cli.drift.outcome." + each.outcome()));
        cells.add(remark(each));
        return cells;
    }

    /** What to know besides, and what to do. */
    String remark(ReconciledDeviation each) {
        return each.notes().stream()
                .map(note -> messages.text("repair.note." + note))
                .collect(Collectors.joining(" "));
    }
}

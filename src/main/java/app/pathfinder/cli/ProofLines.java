package app.pathfinder.cli;

import app.pathfinder.core.isolation.proof.CellCount;
import app.pathfinder.core.isolation.proof.ProofIdentity;
import app.pathfinder.core.isolation.proof.ProofReport;
import app.pathfinder.core.isolation.proof.ProofStatement;
import app.pathfinder.core.isolation.proof.ProofText;
import app.pathfinder.core.isolation.proof.Verdict;
import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A report of the proof of isolation as people read it in a terminal: the matrix, what did not hold, the verdict. */
final class ProofLines {
    /** How many lines of one kind are shown; the report has more. */
    private static final int SHOWN = 20;

    private final Messages messages;
    private final ProofText texts;

    ProofLines(Messages messages) {
        this.messages = messages;
        this.texts = new ProofText(messages);
    }

    List<String> lines(ProofReport report) {
        var lines = new ArrayList<String>();
        lines.add(report.subject().database() + " · " + report.subject().server());
        lines.add(texts.scope(report));
        lines.add("");
        lines.addAll(matrix(report));
        lines.add("");
        lines.addAll(details(report));
        lines.add(messages.text(
                "cli.isolation.inventory",
                report.inventory().relations(),
                report.inventory().users(),
                report.inventory().deviations()));
        lines.add(texts.sentence(report));
        return lines;
    }

    private List<String> matrix(ProofReport report) {
        var headings = Stream.concat(
                Stream.of(messages.text("cli.column.wall"), messages.text("cli.column.who")),
                Arrays.stream(ProofStatement.values()).map(Enum::name));
        var table = new TextTable(
                headings.map(heading -> new TextTable.Column(heading, false)).toList());
        for (var identity : ProofIdentity.values()) {
            var names = Stream.of(
                    messages.text("isolation.wall." + identity.wall()),
                    messages.text("isolation.identity." + identity));
            var cells = Arrays.stream(ProofStatement.values()).map(statement -> cell(report, identity, statement));
            table.add(Stream.concat(names, cells).toList());
        }
        return table.lines();
    }

    /** What all seven tables came to. */
    private String cell(ProofReport report, ProofIdentity identity, ProofStatement statement) {
        var counts = report.cells().stream()
                .filter(each -> each.identity() == identity && each.statement() == statement)
                .toList();
        var total = counts.stream().mapToLong(CellCount::total).sum();
        for (var verdict : List.of(Verdict.BREACHED, Verdict.UNPROVEN)) {
            if (counts.stream().anyMatch(each -> each.verdict() == verdict)) {
                return words(verdict, bad(counts, verdict), total);
            }
        }
        return words(Verdict.HELD, total, total);
    }

    private static long bad(List<CellCount> counts, Verdict verdict) {
        return counts.stream()
                .mapToLong(verdict == Verdict.BREACHED ? CellCount::breached : CellCount::unproven)
                .sum();
    }

    private String words(Verdict verdict, long some, long total) {
        return messages.text("cli.isolation.cell." + verdict, some, total);
    }

    private List<String> details(ProofReport report) {
        var lines = new ArrayList<String>();
        report.unprovable()
                .forEach(users -> lines.add(messages.text("cli.isolation.unprovable", texts.unprovable(users))));
        report.findings().stream().limit(SHOWN).map(texts::finding).forEach(lines::add);
        report.inventory().listed().stream().limit(SHOWN).map(texts::deviation).forEach(lines::add);
        if (report.failures() > SHOWN || report.inventory().deviations() > SHOWN) {
            lines.add(messages.text("cli.isolation.more"));
        }
        return lines;
    }
}

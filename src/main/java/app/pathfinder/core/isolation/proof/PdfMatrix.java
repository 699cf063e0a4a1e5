package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.text.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws what one wall kept out: a row for each table, a group of four cells for each identity. For one thread. */
final class PdfMatrix {
    private static final float LABEL_WIDTH = 104;
    private static final float GAP = 5;
    private static final float CELL = 15.2f;
    private static final float ROW = 17;
    private static final float HEAD = 32;

    private final PdfSheet sheet;
    private final Messages messages;
    private final Map<Cell, CellCount> counts;
    private final List<ProofIdentity> identities;

    PdfMatrix(PdfSheet sheet, Messages messages, ProofReport report, Wall wall) {
        this.sheet = sheet;
        this.messages = messages;
        this.identities = ProofIdentity.of(wall);
        this.counts = report.cells().stream()
                .collect(Collectors.toMap(
                        count -> new Cell(count.identity(), count.table(), count.statement()), Function.identity()));
    }

    void draw() throws IOException {
        sheet.need(HEAD + ROW * UserTable.values().length + 20);
        head();
        for (var table : UserTable.values()) {
            row(table);
        }
    }

    private static float groupAt(int index) {
        return PdfSheet.LEFT + LABEL_WIDTH + index * (CELL * ProofStatement.values().length + GAP);
    }

    private void head() throws IOException {
        for (var i = 0; i < identities.size(); i++) {
            var name = messages.text("isolation.identity." + identities.get(i));
            sheet.bold(name, groupAt(i) + 1, sheet.y() - 13, 7.2f, PdfColor.INK);
            letters(groupAt(i), sheet.y() - HEAD + 5);
        }
        sheet.down(HEAD);
    }

    private void letters(float x, float baseline) throws IOException {
        var left = x;
        for (var statement : ProofStatement.values()) {
            var letter = statement.name().substring(0, 1);
            var at = left + (CELL - sheet.widthOf(letter, 6.8f)) / 2;
            sheet.text(letter, at, baseline, 6.8f, PdfColor.MUTED);
            left += CELL;
        }
    }

    private void row(UserTable table) throws IOException {
        sheet.down(ROW);
        sheet.text(table.suffix(), PdfSheet.LEFT, sheet.y() + 5, 8, PdfColor.INK);
        for (var i = 0; i < identities.size(); i++) {
            var x = groupAt(i);
            for (var statement : ProofStatement.values()) {
                cell(new Cell(identities.get(i), table, statement), x);
                x += CELL;
            }
        }
    }

    private void cell(Cell cell, float x) throws IOException {
        var count = counts.get(cell);
        var verdict = count == null ? Verdict.UNPROVEN : count.verdict();
        sheet.box(x + 0.6f, sheet.y() + 0.6f, CELL - 1.2f, ROW - 1.2f, PdfColor.pale(verdict));
        PdfVerdict.draw(sheet, verdict, x + CELL / 2, sheet.y() + ROW / 2, 7.6f);
    }
}

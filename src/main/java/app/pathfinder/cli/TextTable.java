package app.pathfinder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Aligns cells in columns as wide as their widest cell, two spaces apart. For one thread. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A column's heading, and whether its cells end at the same place, as numbers do. */
    record Column(String heading, boolean alignedRight) {}

    TextTable(List<Column> columns) {
        this.columns = columns;
        add(columns.stream().map(Column::heading).toList());
    }

    void add(List<String> cells) {
        rows.add(cells.stream().map(DisplayWidth::printable).toList());
    }

    List<String> lines() {
        var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .max()
                .orElse(0);
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(index ->
                        padded(row.get(index), widths[index], columns.get(index).alignedRight()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean right) {
        var padding = " ".repeat(width - DisplayWidth.of(cell));
        return right ? padding + cell : cell + padding;
    }
}

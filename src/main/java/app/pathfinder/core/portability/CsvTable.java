package app.pathfinder.core.portability;

import app.pathfinder.core.file.Utf8File;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table in CSV, whose columns are known by their headings in any case and order. Notes may stand above the headings, and
 * rows may be shorter or longer than those. Immutable.
 */
record CsvTable(List<Line> lines) {
    /** How far down headings are looked for. */
    private static final int MOST_NOTES = 10;

    /** One row: its place in the file and its cells that are not empty, by their headings as they are written. */
    record Line(long number, Map<String, String> cells) {
        /** The cell below a heading, in any case. */
        @Nullable
        String cell(String heading) {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getKey().equalsIgnoreCase(heading))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        /** The first of several headings that has a cell. */
        @Nullable
        String firstOf(List<String> headings) {
            for (var heading : headings) {
                var cell = cell(heading);
                if (cell != null) {
                    return cell;
                }
            }
            return null;
        }
    }

    CsvTable {
        lines = List.copyOf(lines);
    }

    /** What the headings in lower case must be for a row to be that of the headings. */
    @FunctionalInterface
    interface Headings {
        boolean areThese(Set<String> headings);
    }

    /** The table of a text, if it has such headings. */
    static Optional<CsvTable> read(String text, char separator, Headings wanted) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text))) {
            return table(csv, wanted);
        } catch (CsvParseException e) {
            throw Utf8File.unusable("file.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<CsvTable> table(Iterable<CsvRecord> rows, Headings wanted) {
        List<String> headings = null;
        var lines = new ArrayList<Line>();
        var above = 0;
        for (var row : rows) {
            if (headings != null) {
                add(lines, new Line(row.getStartingLineNumber(), cells(headings, row)));
            } else if (wanted.areThese(lowered(row))) {
                headings = row.getFields().stream().map(String::strip).toList();
            } else if (++above > MOST_NOTES) {
                return Optional.empty();
            }
        }
        return headings == null ? Optional.empty() : Optional.of(new CsvTable(lines));
    }

    private static void add(List<Line> lines, Line line) {
        if (lines.size() == OutsideFile.MOST_RECORDS) {
            throw Utf8File.unusable("file.rows", OutsideFile.MOST_RECORDS);
        }
        if (!line.cells().isEmpty()) {
            lines.add(line);
        }
    }

    private static Set<String> lowered(CsvRecord row) {
        return Set.copyOf(row.getFields().stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static Map<String, String> cells(List<String> headings, CsvRecord row) {
        var cells = new LinkedHashMap<String, String>();
        for (var place = 0; place < Math.min(headings.size(), row.getFieldCount()); place++) {
            var value = row.getField(place).strip();
            if (!value.isEmpty()) {
                cells.putIfAbsent(headings.get(place), value);
            }
        }
        return cells;
    }
}

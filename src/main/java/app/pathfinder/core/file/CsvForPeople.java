package app.pathfinder.core.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheets read it rightly: RFC 4180, UTF-8 with a byte-order mark, times in UTC as ISO 8601. A value that a
 * spreadsheet would take for a formula gets an apostrophe before it. Not thread-safe; the stream below stays open.
 */
public final class CsvForPeople implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter csv;

    /** Begins with the names of the columns. */
    public CsvForPeople(OutputStream out, String... header) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(header);
    }

    /** Writes a row; an absent value is an empty cell. */
    public void row(@Nullable Object... values) {
        csv.writeRecord(Stream.of(values).map(CsvForPeople::cell).toArray(String[]::new));
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return value instanceof Number ? value.toString() : harmless(value == null ? "" : value.toString());
    }

    /** The text, with an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String harmless(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** Flushes; the stream below stays open. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }
}

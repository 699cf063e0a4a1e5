package app.pathfinder.core.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table as JSON lines, made from the table's description, so that they mean the same on every engine: ids,
 * texts, days (ISO 8601) and points in time (ISO 8601, UTC, microseconds) are strings, numbers are exact. The same row
 * is always the same bytes. Immutable; any thread.
 */
public final class RowFormat {
    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    /** The database bounds how long a text is; a reader that took less could not restore what it took. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectWriter WRITER = JSON.writer();
    private static final ObjectReader READER = JSON.readerFor(JsonNode.class);

    private final TableDescription table;
    private final List<TableDescription.Column> columns;
    private final Set<String> names;

    private RowFormat(TableDescription table, List<TableDescription.Column> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.names = Set.copyOf(names());
    }

    /** Rows with all columns. */
    public static RowFormat of(TableDescription table) {
        return new RowFormat(table, table.columns());
    }

    /**
     * Rows with some of the columns, those of an earlier version of the table.
     *
     * @throws UnknownRows if the table has another column that is required, or not one of these
     */
    public static RowFormat of(TableDescription table, List<String> names) {
        var wanted = new HashSet<>(names);
        var columns = table.columns().stream()
                .filter(column -> wanted.remove(column.name()))
                .toList();
        var left = table.columns().stream()
                .filter(column -> !columns.contains(column))
                .anyMatch(TableDescription.Column::required);
        if (left || !wanted.isEmpty()) {
            throw new UnknownRows(null);
        }
        return new RowFormat(table, columns);
    }

    /** Rows that are none of this table. */
    public static final class UnknownRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Because of what could not be read, if that says more. */
        public UnknownRows(@Nullable Throwable cause) {
            super("Rows that are none of this table", cause);
        }
    }

    /** The table whose rows these are. */
    public TableDescription table() {
        return table;
    }

    /** The columns' names, in the order of each line. */
    public List<String> names() {
        return columns.stream().map(TableDescription.Column::name).toList();
    }

    /** Writes one row and the line's end. */
    public void write(Map<String, @Nullable Object> row, OutputStream out) throws IOException {
        var line = new LinkedHashMap<String, @Nullable Object>();
        columns.forEach(column -> line.put(column.name(), written(row.get(column.name()))));
        out.write(WRITER.writeValueAsBytes(line));
        out.write('\n');
    }

    private static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return MICROSECONDS.format(instant);
        }
        return value instanceof UUID || value instanceof LocalDate ? value.toString() : value;
    }

    /**
     * Reads rows one by one. The iterator throws {@link UnknownRows} at one that cannot be a row of this table, and
     * {@link UncheckedIOException} where the stream fails.
     */
    public Iterator<Map<String, @Nullable Object>> read(InputStream in) throws IOException {
        var lines = READER.<JsonNode>readValues(in);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return lines.hasNextValue();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Map<String, @Nullable Object> next() {
                try {
                    return values(lines.nextValue());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private Map<String, @Nullable Object> values(JsonNode line) {
        var found = new HashSet<String>();
        line.fieldNames().forEachRemaining(found::add);
        if (!found.equals(names)) {
            throw new UnknownRows(null);
        }
        var values = new HashMap<String, @Nullable Object>();
        columns.forEach(column -> values.put(column.name(), value(line.get(column.name()), column)));
        return values;
    }

    private static @Nullable Object value(JsonNode value, TableDescription.Column column) {
        if (value.isNull()) {
            return null;
        }
        try {
            return value(value, column.type());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnknownRows(e);
        }
    }

    private static Object value(JsonNode value, ColumnType type) {
        return switch (type) {
            case ColumnType.Id id -> UUID.fromString(text(value));
            case ColumnType.Text text -> text(value);
            case ColumnType.LongText longText -> text(value);
            case ColumnType.Day day -> LocalDate.parse(text(value));
            case ColumnType.Timestamp timestamp -> Instant.from(MICROSECONDS.parse(text(value)));
            case ColumnType.YesNo yesNo -> yesNo(value);
            case ColumnType.Whole whole -> whole(value);
            case ColumnType.Decimal decimal -> decimal(value);
        };
    }

    private static String text(JsonNode value) {
        require(value.isTextual());
        return value.textValue();
    }

    private static boolean yesNo(JsonNode value) {
        require(value.isBoolean());
        return value.booleanValue();
    }

    private static long whole(JsonNode value) {
        require(value.isIntegralNumber() && value.canConvertToLong());
        return value.longValue();
    }

    private static BigDecimal decimal(JsonNode value) {
        require(value.isNumber());
        return value.decimalValue();
    }

    private static void require(boolean isOfType) {
        if (!isOfType) {
            throw new IllegalArgumentException("A value of another type");
        }
    }
}

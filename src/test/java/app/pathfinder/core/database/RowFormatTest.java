package app.pathfinder.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormatTest {
    private static final TableDescription TABLE = new TableDescription(
            "things",
            List.of(
                    new TableDescription.Column("id", new ColumnType.Id(), true),
                    new TableDescription.Column("text", new ColumnType.LongText(), false),
                    new TableDescription.Column("day", new ColumnType.Day(), false),
                    new TableDescription.Column("time", new ColumnType.Timestamp(), false),
                    new TableDescription.Column("sure", new ColumnType.YesNo(), false),
                    new TableDescription.Column("number", new ColumnType.Whole(10), false),
                    new TableDescription.Column("amount", new ColumnType.Decimal(18, 4), false)),
            List.of(),
            List.of(),
            List.of());

    private static final String LINE =
            "{\"id\":\"00000000-0000-0000-0000-00000000000a\",\"text\":\"Łódź\\n\",\"day\":\"0001-02-03\","
                    + "\"time\":\"2026-01-02T03:04:05.000000Z\",\"sure\":true,\"number\":9999999999,"
                    + "\"amount\":1000000000000.1000}\n";

    private static Map<String, @Nullable Object> row() {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", new UUID(0, 10));
        row.put("text", "Łódź\n");
        row.put("day", LocalDate.of(1, 2, 3));
        row.put("time", Instant.parse("2026-01-02T03:04:05Z"));
        row.put("sure", true);
        row.put("number", 9_999_999_999L);
        row.put("amount", new BigDecimal("1000000000000.1000"));
        return row;
    }

    private static String written(RowFormat format, Map<String, @Nullable Object> row) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(row, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> read(RowFormat format, String line) throws IOException {
        return format.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .next();
    }

    @Test
    void aRowIsOneLineThatMeansTheSameEverywhere() throws IOException {
        var format = RowFormat.of(TABLE);
        assertThat(written(format, row())).isEqualTo(LINE);
        assertThat(read(format, LINE)).isEqualTo(row());
    }

    @Test
    void anEmptyValueIsNull() throws IOException {
        var empty = new HashMap<String, @Nullable Object>();
        row().keySet().forEach(name -> empty.put(name, null));
        var format = RowFormat.of(TABLE);
        assertThat(read(format, written(format, empty))).isEqualTo(empty);
    }

    @Test
    void rowsOfAnEarlierVersionLackWhatIsOptional() throws IOException {
        var earlier = RowFormat.of(TABLE, List.of("id", "text"));
        assertThat(written(earlier, row()))
                .isEqualTo("{\"id\":\"00000000-0000-0000-0000-00000000000a\",\"text\":\"Łódź\\n\"}\n");
        assertThatExceptionOfType(RowFormat.UnknownRows.class).isThrownBy(() -> RowFormat.of(TABLE, List.of("text")));
        assertThatExceptionOfType(RowFormat.UnknownRows.class)
                .isThrownBy(() -> RowFormat.of(TABLE, List.of("id", "other")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"00000000-0000-0000-0000-00000000000a\"|\"id\":\"a\"",
                "\"day\":\"0001-02-03\"|\"day\":\"0001-02-30\"",
                "\"time\":\"2026-01-02T03:04:05.000000Z\"|\"time\":\"yesterday\"",
                "\"sure\":true|\"sure\":1",
                "\"number\":9999999999|\"number\":1.5",
                "\"number\":9999999999|\"number\":\"1\"",
                "\"amount\":1000000000000.1000|\"amount\":\"1\"",
                "\"sure\":true|\"other\":true",
                "\"sure\":true,|"
            })
    void whatCannotBeARowIsRefused(String change) {
        var parts = (change + " ").split("\\|", 2);
        assertThat(LINE).contains(parts[0]);
        assertThatExceptionOfType(RowFormat.UnknownRows.class)
                .isThrownBy(() -> read(RowFormat.of(TABLE), LINE.replace(parts[0], parts[1])));
    }
}

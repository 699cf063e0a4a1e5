package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.AuditFilter;
import app.pathfinder.core.audit.export.AuditListing;
import app.pathfinder.core.file.CsvForPeople;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Naughty texts in files for people and for other systems, read again as those would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int CLIENT_COLUMN = 10;
    private static final String ACTION = "PLANTED";
    private static final AuditFilter PLANTED = new AuditFilter(null, null, null, ACTION, null);
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    private final List<String> texts = NaughtyTexts.all().stream()
            .map(NaughtyText::text)
            .filter(text -> Storable.is(text) && text.codePointCount(0, text.length()) <= 200)
            .toList();

    /** Rows as no program of ours writes them, the first text in the newest. */
    @BeforeAll
    void plantRows() throws SQLException {
        DATABASE.register("=1+1");
        try (var connection = DATABASE.superuser();
                var insert = connection.prepareStatement("insert into pf_audit_log (audit_id, occurred_at, action,"
                        + " success, user_agent, error_message, actor_id) select gen_random_uuid(),"
                        + " now() - ? * interval '1 second', '" + ACTION + "', true, ?, ?, user_id"
                        + " from pf_users where username = '=1+1'")) {
            for (var index = 0; index < texts.size(); index++) {
                insert.setInt(1, index);
                insert.setString(2, texts.get(index));
                insert.setString(3, texts.get(index));
                insert.executeUpdate();
            }
        }
    }

    @Test
    void everyCellOfARowForPeopleIsTheText() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvForPeople(out, "plain", "text", "same")) {
            texts.forEach(text -> csv.row("x", text, text));
        }

        var rows = rows(out);
        assertThat(rows).hasSize(texts.size());
        for (var index = 0; index < texts.size(); index++) {
            var cell = harmless(texts.get(index));
            assertThat(rows.get(index).getFields()).containsExactly("x", cell, cell);
        }
    }

    @Test
    void everyEntryOfTheTrailIsARowOfItsOwn() throws IOException {
        var out = new ByteArrayOutputStream();
        DATABASE.get(AuditListing.class).writeCsv(PLANTED, out, Progress.NONE);

        var rows = rows(out);
        assertThat(rows).extracting(row -> row.getField(CLIENT_COLUMN)).isEqualTo(harmless());
        assertThat(rows).extracting(row -> row.getField(2)).containsOnly("'=1+1");
    }

    private List<String> harmless() {
        return texts.stream().map(ListingTest::harmless).toList();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static List<CsvRecord> rows(ByteArrayOutputStream out) throws IOException {
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        try (var reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return reader.stream().skip(1).toList();
        }
    }

    @Test
    void everyEntryOfTheTrailIsALineOfItsOwn() throws IOException {
        var out = new ByteArrayOutputStream();
        DATABASE.get(AuditListing.class).writeCef(PLANTED, out, "1|2\\3\r\n4", Progress.NONE);

        var lines =
                out.toString(StandardCharsets.UTF_8).lines().map(CefLine::parse).toList();
        assertThat(lines)
                .extracting(line -> line.field("requestClientApplication"))
                .isEqualTo(texts);
        assertThat(lines).extracting(line -> line.field("reason")).isEqualTo(texts);
        assertThat(lines).extracting(line -> line.field("suser")).containsOnly("=1+1");
        assertThat(lines).extracting(line -> line.header().get(3)).containsOnly("1|2\\3  4");
    }
}

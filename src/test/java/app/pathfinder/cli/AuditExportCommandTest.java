package app.pathfinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.audit.AuditBench;
import app.pathfinder.core.testing.EmptyDatabase;
import app.pathfinder.core.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EmptyDatabase
class AuditExportCommandTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final AuditBench trail = new AuditBench(database);

    private CommandBench.Outcome run(String... arguments) {
        return CommandBench.on(database, arguments);
    }

    private JsonNode exports() throws IOException {
        return new ObjectMapper()
                .readTree(run("audit", "list", "--action", "EXPORT", "--json").out());
    }

    @ParameterizedTest
    @CsvSource({"jsonl, '{\"type\":\"header\"'", "csv, '\uFEFFoccurredAt,user'", "cef, 'CEF:0|Pathfinder|'"})
    void anExportIsAFileAndARowOfTheTrail(String format, String beginning) throws IOException, SQLException {
        trail.append(3);
        var file = folder.resolve("trail." + format);

        var outcome = run("audit", "export", file.toString(), "--format", format);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Wrote 4 rows to " + file);
        assertThat(Files.readString(file)).startsWith(beginning).contains("EXPORT");
        var row = exports().get(0);
        assertThat(row.get("resourceType").asText()).isEqualTo("AUDIT");
        assertThat(row.get("actorId").isNull()).isTrue();
        assertThat(row.get("details").get("format").asText()).isEqualTo(format);
    }

    @Test
    void standardOutputHoldsTheExportAlone() throws SQLException {
        trail.append(3);

        var outcome = run("audit", "export", "-", "--format", "csv", "--action", "READ");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("\uFEFFoccurredAt");
        assertThat(outcome.out().lines()).hasSize(4);
        assertThat(outcome.err()).contains("Wrote 3 rows.");
    }

    @Test
    void anExportThatCannotBeWrittenIsInTheTrailToo() throws IOException {
        var outcome = run("audit", "export", folder.resolve("gone/trail.jsonl").toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(exports()).hasSize(1);
    }

    @Test
    void aPartThatCannotBeCheckedIsWrongUsage() throws IOException {
        var outcome = run("audit", "export", folder.resolve("trail.jsonl").toString(), "--user", "ben");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("cannot be checked", "--format csv");
        assertThat(folder).isEmptyDirectory();
        assertThat(exports()).isEmpty();
    }
}

package app.pathfinder.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.audit.AuditFilter;
import app.pathfinder.core.audit.AuditTrail;
import app.pathfinder.core.file.CsvForPeople;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsExportTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    void writesEveryUserThatMatchesAndSaysHowMany() throws IOException {
        database.register("josé");
        database.register("=1+1");
        var file = folder.resolve("users.csv");
        Files.writeString(file, "what was there before");

        var count =
                database.get(StatisticsExport.class).writeCsv(StatisticsQuery.BY_USERNAME, file, null, Progress.NONE);

        assertThat(count).isEqualTo(3);
        var text = Files.readString(file);
        assertThat(text)
                .startsWith(
                        "\uFEFFusername,displayName,email,role,state,tables,rows,bytes,createdAt,lastLoginAt,figuresAt\r\n")
                .endsWith("\r\n")
                .contains("josé")
                .doesNotContain("\n=");
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            assertThat(csv.stream().map(line -> line.getField(0))).contains("admin", "josé", "'=1+1");
        }
        var entries = database.get(AuditTrail.class).page(AuditFilter.ALL, null, 1);
        assertThat(entries.getFirst().row().action()).isEqualTo("EXPORT");
        assertThat(entries.getFirst().row().resourceType()).isEqualTo("STATISTICS");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aCancelLeavesTheOldFileAsItWas() throws IOException {
        database.register("anna");
        var file = folder.resolve("users.csv");
        Files.writeString(file, "what was there before");
        Progress cancelled = new Progress() {
            @Override
            public void report(double done, String text) {}

            @Override
            public void throwIfCancelled() {
                throw new Problem(ProblemKind.CANCELLED);
            }
        };

        assertThatThrownBy(() ->
                        database.get(StatisticsExport.class).writeCsv(StatisticsQuery.BY_SPACE, file, null, cancelled))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CANCELLED));

        assertThat(file).hasContent("what was there before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        assertThatThrownBy(() -> database.get(StatisticsExport.class)
                        .writeCsv(StatisticsQuery.BY_SPACE, folder.resolve("gone/users.csv"), null, Progress.NONE))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.FILE_NOT_ACCESSIBLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1"})
    void whatASpreadsheetWouldComputeGetsAnApostrophe(String value) {
        assertThat(CsvForPeople.harmless(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "a=1", "李雷"})
    void otherTextStaysAsItIs(String value) {
        assertThat(CsvForPeople.harmless(value)).isEqualTo(value);
    }
}

package app.pathfinder.desktop.admin.tables;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.monitoring.StatisticsOrder;
import app.pathfinder.core.monitoring.TableStatistics;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TableStatisticsViewModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private AdminBench bench;
    private TableStatisticsViewModel model;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        model = bench.get(TableStatisticsViewModel.class);
        database.register("anna");
        model.refresh();
    }

    private String figures() {
        return model.figures(model.users().totalsProperty().get());
    }

    @Test
    void gatheringMakesStaleFiguresFreshAndSaysSo() {
        assertThat(figures()).isEqualTo("Figures of 14 tables are stale");

        model.gather();

        assertThat(bench.messages().told()).containsExactly("Gathered 14 tables of 2 users.");
        assertThat(figures()).startsWith("All figures are current");
        assertThat(model.gatheringProperty().get()).isNull();
        assertThat(model.users().users())
                .allSatisfy(user -> assertThat(user.figuresAt()).isNotNull());

        model.gather();
        assertThat(bench.messages().told()).contains("All figures were current already.");
    }

    @Test
    void gatheringRunsOnceAtATimeAndCanBeCancelled() {
        bench.work().hold();
        model.gather();
        var first = model.gatheringProperty().get();
        model.gather();
        assertThat(model.gatheringProperty().get()).isNotNull().isSameAs(first);

        model.cancelGathering();
        bench.work().doHeld();

        assertThat(model.gatheringProperty().get()).isNull();
        assertThat(bench.messages().told()).isEmpty();
        assertThat(figures()).contains("stale");
    }

    @Test
    void theTablesOfWhoIsSelectedAreReadAnewWithTheList() {
        var anna = model.users().users().getLast();
        model.tables().show(anna);
        assertThat(model.tables().tables()).hasSize(7).allMatch(TableStatistics::exists);

        model.gather();

        assertThat(model.tables().tables())
                .allSatisfy(table -> assertThat(table.figuresAt()).isNotNull());
        model.tables().show(null);
        assertThat(model.tables().tables()).isEmpty();
    }

    @Test
    void exportsWhatTheListShowsAndNamesTheCount() throws Exception {
        var file = folder.resolve("statistics.csv");
        model.users().sortBy(StatisticsOrder.USERNAME, true);
        model.users().searchProperty().set("anna");
        bench.messages().choose(file);

        model.exportCsv();

        assertThat(bench.messages().told().getFirst()).matches("table-statistics-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(bench.messages().told()).last().isEqualTo("Exported 1 row to statistics.csv.");
        assertThat(Files.readString(file)).contains("anna").doesNotContain("admin@");
    }

    @Test
    void nothingIsWrittenWithoutAFile() {
        bench.messages().choose(null);

        model.exportCsv();

        assertThat(folder).isEmptyDirectory();
        assertThat(bench.messages().told()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        bench.messages().choose(folder.resolve("gone/statistics.csv"));

        model.exportCsv();

        assertThat(bench.work().unasked()).extracting(Problem::kind).containsExactly(ProblemKind.FILE_NOT_ACCESSIBLE);
    }

    @Test
    void thoseWithTheMostSpaceComeFirstByTheirOrder() {
        model.users().sortBy(StatisticsOrder.SPACE, true);

        assertThat(model.users().users())
                .extracting(UserStatistics::bytes)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }
}

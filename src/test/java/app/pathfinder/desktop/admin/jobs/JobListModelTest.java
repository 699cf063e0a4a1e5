package app.pathfinder.desktop.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.Jobs;
import app.pathfinder.desktop.admin.ListState;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobListModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private JobListModel model;
    private Jobs jobs;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        model = bench.get(JobListModel.class);
        jobs = new Jobs(database);
    }

    private JobRow row(String job) {
        return model.find(job).orElseThrow();
    }

    @Test
    void everyJobHasANameAndSaysWhatItDoes() {
        model.reload();
        assertThat(model.rows()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(row -> {
            assertThat(row.name()).isNotEqualTo(row.job());
            assertThat(row.purpose()).endsWith(".");
            assertThat(row.schedule().when()).matches("(every|daily at) .+");
        });
        assertThat(model.rows()).extracting(JobRow::name).isSorted();
        assertThat(row("reconcile").lastWhen()).isEqualTo("Never");
    }

    @Test
    void aLookShowsWhatAnotherProgramDoesAndLeavesTheOtherLinesAlone() throws SQLException {
        for (var row : List.of("alerts", "reconcile", "statistics")) {
            jobs.due(row, Duration.ofHours(3));
        }
        model.reload();
        List<String> touched = new ArrayList<>();
        model.rows().addListener((ListChangeListener<JobRow>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(row -> touched.add(row.job()));
            }
        });

        jobs.anotherProgramBegins("reconcile");
        model.refresh();
        assertThat(row("reconcile").status().isRunning()).isTrue();
        assertThat(row("reconcile").outcome()).endsWith("so far");

        jobs.anotherProgramEnds("reconcile", "{\"users\": 3, \"repaired\": 1}");
        model.refresh();
        assertThat(row("reconcile").outcome()).isEqualTo("3 users looked at, 1 repaired");
        assertThat(row("reconcile").next().when()).isEqualTo("in 5 min");
        assertThat(touched).containsExactly("reconcile", "reconcile");
    }

    @Test
    void saysWhenNoProgramRunsJobs() throws SQLException {
        model.reload();
        assertThat(model.unservedProperty().get()).isTrue();

        jobs.anotherProgramBegins("reconcile");
        model.refresh();
        assertThat(model.unservedProperty().get())
                .as("one that works shows itself")
                .isFalse();

        jobs.anotherProgramEnds("reconcile", "{}");
        for (var row : model.rows()) {
            if (!row.job().equals("seal")) {
                jobs.due(row.job(), Duration.ofMinutes(1));
            }
        }
        model.refresh();
        assertThat(model.unservedProperty().get()).isFalse();
        jobs.due("reconcile", Duration.ofMinutes(-5));
        model.refresh();
        assertThat(model.unservedProperty().get()).isTrue();
        assertThat(row("reconcile").next().when()).isEqualTo("Due");
    }

    @Test
    void aLookWaitsForTheOneBefore() {
        bench.work().hold();
        model.reload();
        model.refresh();
        model.refresh();
        bench.work().doHeld();
        assertThat(bench.work().started()).isEqualTo(1);
    }

    @Test
    void aFailureIsToldInPlaceUntilALookSucceeds() throws SQLException {
        model.reload();
        Sql.run(database.owner(), "alter table pf_job_runs rename to pf_job_runs_elsewhere");

        model.refresh();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.rows()).isNotEmpty();
        assertThat(bench.work().unasked()).isEmpty();
        assertThat(bench.messages().problems()).isEmpty();

        Sql.run(database.owner(), "alter table pf_job_runs_elsewhere rename to pf_job_runs");
        model.refresh();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeReadAtAllSaysSo() throws SQLException {
        Sql.run(database.owner(), "alter table pf_job_runs rename to pf_job_runs_elsewhere");
        model.reload();
        assertThat(model.stateProperty().get()).isEqualTo(ListState.FAILED);
    }
}

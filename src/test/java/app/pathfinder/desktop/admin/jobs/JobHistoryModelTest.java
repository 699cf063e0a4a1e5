package app.pathfinder.desktop.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobService;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.Jobs;
import app.pathfinder.desktop.admin.ListState;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobHistoryModelTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private JobHistoryModel model;
    private Jobs jobs;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        model = bench.get(JobHistoryModel.class);
        jobs = new Jobs(database);
    }

    private @Nullable JobRun newest() {
        return database.get(JobService.class).history("reconcile", null, 1).stream()
                .findFirst()
                .orElse(null);
    }

    @Test
    void whatHasNotRunSaysSo() {
        model.show("reconcile");
        assertThat(model.stateProperty().get()).isEqualTo(ListState.NONE_FOUND);
        assertThat(model.hasMoreProperty().get()).isFalse();
    }

    @Test
    void theNewestComeFirstAndTheOthersOnRequest() throws SQLException {
        jobs.many("reconcile", JobHistoryModel.PAGE + 5);
        jobs.many("seal", 3);
        model.show("reconcile");
        assertThat(model.rows()).hasSize(JobHistoryModel.PAGE);
        assertThat(model.hasMoreProperty().get()).isTrue();

        model.loadMore();
        model.loadMore();

        assertThat(model.rows()).hasSize(JobHistoryModel.PAGE + 5);
        assertThat(model.rows()).extracting(RunRow::id).doesNotHaveDuplicates();
        assertThat(model.rows()).extracting(row -> row.run().startedAt()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(model.hasMoreProperty().get()).isFalse();

        model.show("seal");
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void aRunIsToldInWords() throws SQLException {
        jobs.interrupted("reconcile", Duration.ofHours(3));
        jobs.failed("reconcile", Duration.ofHours(2), "DISK_FULL", "1A2B3C");
        jobs.done("reconcile", Duration.ofHours(1), Duration.ofSeconds(75), "{\"users\": 12, \"repaired\": 1}");
        model.show("reconcile");

        assertThat(model.rows().getFirst()).satisfies(row -> {
            assertThat(row.took()).isEqualTo("1 min 15 s");
            assertThat(row.where()).isEqualTo("By schedule or command line · on records-01");
            assertThat(row.outcome()).isEqualTo("12 users looked at, 1 repaired");
            assertThat(row.logCode()).isEmpty();
        });
        assertThat(model.rows().get(1)).satisfies(row -> {
            assertThat(row.outcome()).startsWith("The disk is full. Make room");
            assertThat(row.logCode()).isEqualTo("Code 1A2B3C in the log of that program");
        });
        assertThat(model.rows().get(2).outcome()).startsWith("Its program ended");
    }

    @Test
    void aLookShowsWhatIsNewAndKeepsWhatWasReadBefore() throws SQLException {
        jobs.many("reconcile", JobHistoryModel.PAGE + 5);
        model.show("reconcile");
        model.loadMore();
        var started = bench.work().started();
        model.refresh(newest());
        assertThat(bench.work().started()).as("nothing is new").isEqualTo(started);

        jobs.anotherProgramBegins("reconcile");
        model.refresh(newest());
        assertThat(model.rows()).hasSize(JobHistoryModel.PAGE + 6);
        assertThat(model.rows().getFirst().run().state()).isEqualTo(JobRun.State.RUNNING);

        jobs.anotherProgramEnds("reconcile", "{}");
        model.refresh(newest());
        assertThat(model.rows().getFirst().run().state()).isEqualTo(JobRun.State.DONE);
        assertThat(model.rows()).hasSize(JobHistoryModel.PAGE + 6);
    }

    @Test
    void moreNewRunsThanAPageLeaveNoGap() throws SQLException {
        jobs.done("reconcile", Duration.ofHours(9), Duration.ofSeconds(1), "{}");
        model.show("reconcile");
        jobs.many("reconcile", JobHistoryModel.PAGE + 3);

        model.refresh(newest());
        assertThat(model.rows()).hasSize(JobHistoryModel.PAGE);
        model.loadMore();
        assertThat(model.rows()).hasSize(JobHistoryModel.PAGE + 4);
        assertThat(model.hasMoreProperty().get()).isFalse();
    }

    @Test
    void aFailureIsToldInPlaceUntilALookSucceeds() throws SQLException {
        jobs.many("reconcile", 2);
        model.show("reconcile");
        var newest = newest();
        Sql.run(database.owner(), "alter table pf_job_runs rename to pf_job_runs_elsewhere");
        model.reload();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.rows()).hasSize(2);
        assertThat(bench.work().unasked()).isEmpty();

        Sql.run(database.owner(), "alter table pf_job_runs_elsewhere rename to pf_job_runs");
        model.refresh(newest);
        assertThat(model.problemProperty().get()).isEmpty();
    }
}

package app.pathfinder.desktop.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.desktop.admin.AdminBench;
import app.pathfinder.desktop.admin.Jobs;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobsViewModelTest {
    private static final Duration BEAT = Duration.ofSeconds(1);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AdminBench bench;
    private JobsViewModel model;
    private Jobs jobs;

    @BeforeEach
    void open() {
        bench = new AdminBench(database, database.administrator());
        model = bench.get(JobsViewModel.class);
        jobs = new Jobs(database);
    }

    private void select(String job) {
        if (model.list().rows().isEmpty()) {
            model.list().reload();
        }
        model.select(model.list().find(job).orElseThrow());
    }

    private JobRow selected() {
        return model.selectedProperty().get();
    }

    private void type(String schedule) {
        model.editSchedule();
        model.schedule().textProperty().set(schedule);
    }

    @Test
    void aRunIsAskedForByWhoIsLoggedIn() {
        select("reconcile");
        model.runNow();

        assertThat(selected().isAskedFor()).isTrue();
        assertThat(selected().next().when()).isEqualTo("Waiting");
        assertThat(model.history().rows()).singleElement().satisfies(row -> {
            assertThat(row.run().state()).isEqualTo(JobRun.State.WAITING);
            assertThat(row.where()).isEqualTo("Asked for by admin");
        });
        assertThat(model.cannotRunProperty().get()).isTrue();
    }

    @Test
    void aSecondClickIsHarmless() throws SQLException {
        select("reconcile");
        bench.work().hold();
        model.runNow();
        assertThat(model.cannotRunProperty().get()).isTrue();
        model.runNow();
        bench.work().doHeld();
        model.runNow();

        assertThat(jobs.states("reconcile")).containsExactly("waiting");
        assertThat(jobs.audited()).containsExactly("RUN_JOB reconcile");
    }

    @Test
    void whatRunsIsNotAskedFor() throws SQLException {
        jobs.anotherProgramBegins("reconcile");
        select("reconcile");
        assertThat(model.cannotRunProperty().get()).isTrue();
        model.runNow();
        assertThat(jobs.audited()).isEmpty();

        jobs.anotherProgramEnds("reconcile", "{}");
        model.refresh();
        assertThat(model.cannotRunProperty().get()).isFalse();
    }

    @Test
    void whatBeganMeanwhileIsSaidQuietly() throws SQLException {
        select("reconcile");
        jobs.anotherProgramBegins("reconcile");
        model.runNow();
        assertThat(bench.messages().told()).containsExactly("Repair of tables: running already.");
        assertThat(bench.messages().problems()).isEmpty();
        assertThat(selected().status().isRunning()).isTrue();
    }

    @Test
    void aFailureIsPresentedAndTheButtonComesBack() throws SQLException {
        select("reconcile");
        Sql.run(database.owner(), "alter table pf_job_runs rename to pf_job_runs_elsewhere");
        model.runNow();
        assertThat(bench.messages().problems()).hasSize(1);
        assertThat(model.cannotRunProperty().get()).isFalse();
    }

    @Test
    void aJobIsTurnedOffAndThatIsUndone() {
        select("reconcile");
        model.toggle();
        assertThat(selected().status().enabled()).isFalse();
        assertThat(selected().next().when()).isEqualTo("Off");
        assertThat(bench.messages().told())
                .containsExactly("Repair of tables: turned off. A run that is under way goes on.");

        bench.messages().undo();
        assertThat(selected().status().enabled()).isTrue();

        model.toggle();
        model.toggle();
        assertThat(selected().status().enabled()).isTrue();
        assertThat(bench.messages().told()).endsWith("Repair of tables: runs by its schedule again.");
    }

    @Test
    void aScheduleIsReadWhileItIsTypedAndSaved() throws SQLException {
        select("reconcile");
        model.editSchedule();
        assertThat(model.schedule().textProperty().get()).isEqualTo("every 5m");
        assertThat(model.schedule().meaningProperty().get()).startsWith("Runs every 5 minutes; next in 5 min (");

        model.schedule().textProperty().set("every 2h");
        assertThat(model.schedule().meaningProperty().get()).startsWith("Runs every 2 hours; next in 2 h (");
        model.saveSchedule();

        assertThat(model.schedule().openProperty().get()).isFalse();
        assertThat(selected().schedule().line()).isEqualTo("every 2 hours");
        assertThat(selected().status().usual()).isFalse();
        assertThat(selected().next().when()).isEqualTo("in 2 h");
        assertThat(bench.messages().told()).containsExactly("Repair of tables: runs every 2 hours from now on.");

        bench.messages().undo();
        assertThat(selected().status().usual()).isTrue();
        assertThat(jobs.audited()).containsExactly("SCHEDULE_JOB reconcile every PT2H", "SCHEDULE_JOB reconcile");
    }

    @Test
    void whatIsNoScheduleIsRefusedBesideTheField() throws SQLException {
        select("reconcile");
        type("every 3s");
        assertThat(model.schedule().faultProperty().get())
                .startsWith("That is no schedule for a job. Write for example");
        assertThat(model.schedule().meaningProperty().get()).isEmpty();

        model.saveSchedule();

        assertThat(model.schedule().openProperty().get()).isTrue();
        assertThat(model.schedule().faultProperty().get()).startsWith("That is no schedule for a job.");
        assertThat(jobs.audited()).isEmpty();
        assertThat(bench.messages().told()).isEmpty();
        assertThat(bench.messages().problems()).isEmpty();

        model.schedule().textProperty().set("daily 03:00 UTC");
        assertThat(model.schedule().faultProperty().get()).isEmpty();
        model.saveSchedule();
        assertThat(selected().schedule().line()).isEqualTo("daily at 03:00 UTC");
    }

    @Test
    void savingTwiceChangesOnce() throws SQLException {
        select("reconcile");
        type("every 2h");
        bench.work().hold();
        model.saveSchedule();
        model.saveSchedule();
        bench.work().doHeld();
        assertThat(jobs.audited()).hasSize(1);
    }

    @Test
    void theUsualScheduleComesBackAndThatIsUndone() {
        select("reconcile");
        type("every 2h");
        model.saveSchedule();
        model.editSchedule();
        model.useUsualSchedule();
        assertThat(selected().status().usual()).isTrue();
        assertThat(selected().schedule().line()).isEqualTo("every 5 minutes");

        bench.messages().undo();
        assertThat(selected().schedule().line()).isEqualTo("every 2 hours");
    }

    @Test
    void whatWasOpenedLastIsClosedFirst() {
        select("reconcile");
        type("every 2h");
        model.closeInnermost();
        assertThat(model.schedule().openProperty().get()).isFalse();
        assertThat(selected()).isNotNull();
        model.closeInnermost();
        assertThat(selected()).isNull();
        assertThat(model.history().rows()).isEmpty();

        select("reconcile");
        model.editSchedule();
        assertThat(model.schedule().textProperty().get()).isEqualTo("every 5m");
        select("statistics");
        assertThat(model.schedule().openProperty().get()).as("another job").isFalse();
    }

    @Test
    void looksAgainOnlyWhileItIsShown() throws SQLException {
        model.shown();
        select("reconcile");
        jobs.anotherProgramBegins("reconcile");
        bench.timers().pass(BEAT);
        assertThat(selected().status().isRunning()).isTrue();
        assertThat(model.history().rows()).hasSize(1);

        model.hidden();
        assertThat(bench.timers().waiting()).isZero();
        jobs.anotherProgramEnds("reconcile", "{\"users\": 2}");
        model.shown();
        assertThat(selected().outcome()).isEqualTo("2 users looked at");
        assertThat(model.history().rows().getFirst().outcome()).isEqualTo("2 users looked at");
        model.dispose();
        assertThat(bench.timers().waiting()).isZero();
    }
}

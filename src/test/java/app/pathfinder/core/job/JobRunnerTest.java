package app.pathfinder.core.job;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs that run a job on one database. */
class JobRunnerTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final List<JobRunner> runners = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        runners.forEach(JobRunner::close);
    }

    private JobRunner start(Job job) {
        var runner = JobBench.runner(database.injector(), job);
        runners.add(runner);
        runner.start(name -> true);
        return runner;
    }

    private JobService service(Job job) {
        return JobBench.service(database.injector(), job);
    }

    private List<JobRun> history(Job job) {
        return service(job).history(null, null, JobService.MAX_LIMIT);
    }

    private long runsIn(Job job, JobRun.State state) {
        return history(job).stream().filter(run -> run.state() == state).count();
    }

    private JobSummary count(Progress progress) {
        return JobSummary.of("runs", runs.incrementAndGet());
    }

    /** Waits for the end of the test, or until it is cut off. */
    private JobSummary linger(Progress progress) {
        runs.incrementAndGet();
        while (released.getCount() > 0) {
            progress.throwIfCancelled();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return JobSummary.of("runs", 1);
    }

    private static JobSummary refuse(Progress progress) {
        throw new Problem(ProblemKind.DISK_FULL);
    }

    @Test
    void runsAgainAndAgainAndRecordsWhatWasDone() {
        var job = TestJob.often(this::count);
        start(job);
        await().until(() -> runsIn(job, JobRun.State.DONE) >= 3);
        var run = history(job).getLast();
        assertThat(run.counts()).containsEntry("runs", 1L);
        assertThat(run.host()).isNotBlank();
        assertThat(run.endedAt()).isAfterOrEqualTo(run.startedAt());
        assertThat(run.startedBy()).isNull();
    }

    @Test
    void severalProgramsRunEachExecutionOnceAndOneAtATime() {
        var underWay = new AtomicInteger();
        var together = new AtomicInteger();
        Function<Progress, JobSummary> work = progress -> {
            together.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            underWay.decrementAndGet();
            return count(progress);
        };
        var job = new TestJob(TestJob.NAME, JobSchedule.every(Duration.ofMillis(1)), work);
        for (var i = 0; i < 3; i++) {
            start(job);
        }
        await().until(() -> runs.get() >= 40);
        runners.forEach(JobRunner::close);
        assertThat(together).hasValue(1);
        assertThat(history(job)).hasSize(runs.get()).allMatch(run -> run.state() == JobRun.State.DONE);
    }

    @Test
    void failureIsRecordedWithItsCodeAndTriedAgain() {
        var job = TestJob.often(JobRunnerTest::refuse);
        start(job);
        await().until(() -> runsIn(job, JobRun.State.FAILED) >= 2);
        var run = history(job).getLast();
        assertThat(run.errorCode()).isEqualTo("DISK_FULL");
        assertThat(run.logCode()).matches("[0-9A-F]{6}");
        assertThat(run.counts()).isEmpty();
    }

    @Test
    void defectOfAJobDoesNotEndTheOthers() {
        var job = TestJob.often(progress -> {
            if (runs.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return JobSummary.of("runs", 1);
        });
        start(job);
        await().until(() -> runsIn(job, JobRun.State.DONE) >= 1);
        assertThat(history(job).getLast().errorCode()).isEqualTo("INTERNAL");
    }

    @Test
    void changeOfTheScheduleIsFollowedByAProgramThatRuns() {
        var job = TestJob.often(this::count);
        var service = service(job);
        start(job);
        await().until(() -> runs.get() >= 2);

        service.setSchedule(TestJob.NAME, JobSchedule.parse("daily 03:00 UTC"), null);
        await().until(() -> runsIn(job, JobRun.State.RUNNING) == 0);
        var before = runs.get();
        await().during(Duration.ofMillis(600)).until(() -> runs.get() == before);
        assertThat(service.list().getFirst().nextRun()).isAfter(Instant.now());

        service.setSchedule(TestJob.NAME, null, null);
        await().until(() -> runs.get() > before + 1);
    }

    @Test
    void changeWhileItRunsCountsFromItsEnd() {
        var job = TestJob.often(this::linger);
        start(job);
        await().until(() -> runs.get() == 1);
        service(job).setSchedule(TestJob.NAME, JobSchedule.parse("every P1D"), null);
        released.countDown();
        await().until(() -> runsIn(job, JobRun.State.DONE) == 1);
        await().until(() ->
                isAfter(service(job).list().getFirst().nextRun(), Instant.now().plusSeconds(3_600)));
        assertThat(runs).hasValue(1);
    }

    private static boolean isAfter(@Nullable Instant time, Instant other) {
        return time != null && time.isAfter(other);
    }

    @Test
    void disabledJobRunsOnlyWhenAskedTo() {
        var job = TestJob.often(this::count);
        var service = service(job);
        service.setEnabled(TestJob.NAME, false, null);
        start(job);
        await().during(Duration.ofMillis(600)).until(() -> runs.get() == 0);

        var asked = service.runNow(TestJob.NAME, null);
        await().until(() -> service.find(asked).orElseThrow().state() == JobRun.State.DONE);
        await().during(Duration.ofMillis(600)).until(() -> runs.get() == 1);

        service.setEnabled(TestJob.NAME, true, null);
        await().until(() -> runs.get() > 1);
    }

    @Test
    void runThatWasAskedForWaitsForAProgramAndIsOne() {
        var admin = database.administrator();
        var job = TestJob.seldom(this::count);
        var service = service(job);
        var asked = service.runNow(TestJob.NAME, admin.userId());
        assertThat(service.runNow(TestJob.NAME, null)).isEqualTo(asked);
        assertThat(service.find(asked).orElseThrow().state()).isEqualTo(JobRun.State.WAITING);

        start(job);
        await().until(() -> service.find(asked).orElseThrow().state() == JobRun.State.DONE);
        assertThat(history(job)).hasSize(1);
        assertThat(history(job).getFirst().startedBy()).isEqualTo("admin");
    }

    @Test
    void runIsNotAskedForWhileOneIsUnderWay() {
        var job = TestJob.often(this::linger);
        start(job);
        await().until(() -> runsIn(job, JobRun.State.RUNNING) == 1);
        assertThat(service(job).list().getFirst().isRunning()).isTrue();
        assertProblem(ProblemKind.JOB_RUNNING, () -> service(job).runNow(TestJob.NAME, null));
    }

    @Test
    void endOfTheProgramCutsARunOffAndAnotherProgramGoesOn() {
        var job = TestJob.seldom(this::linger);
        var asked = service(job).runNow(TestJob.NAME, null);
        var first = start(job);
        await().until(() -> runs.get() == 1);
        first.close();
        assertThat(service(job).find(asked).orElseThrow().state()).isEqualTo(JobRun.State.INTERRUPTED);

        released.countDown();
        start(job);
        await().until(() -> runsIn(job, JobRun.State.DONE) == 1);
    }

    @Test
    void oldRunsAreForgotten() throws SQLException {
        Sql.run(
                database.owner(),
                "insert into pf_job_runs (job_run_id, job, started_at, ended_at, state)"
                        + " select new_id(), 'test', now() - n * interval '1 minute', now(), 'done'"
                        + " from generate_series(1, 1200) n;"
                        + " insert into pf_job_runs (job_run_id, job, started_at, ended_at, state)"
                        + " select new_id(), job, now() - interval '91 days', now(), 'failed'"
                        + " from (values ('test'), ('other')) as j (job)");
        var job = TestJob.seldom(this::count);
        var asked = service(job).runNow(TestJob.NAME, null);
        start(job);
        await().until(() -> service(job).find(asked).orElseThrow().state() == JobRun.State.DONE);
        assertThat(Sql.texts(database.owner(), "select count(*) from pf_job_runs where job = 'test'"))
                .containsExactly("" + JobHistory.KEPT);
        assertThat(Sql.texts(database.owner(), "select count(*) from pf_job_runs where job = 'other'"))
                .containsExactly("1");
    }

    @Test
    void runOfLongAgoIsForgottenAlsoWhereThereAreFew() throws SQLException {
        Sql.run(
                database.owner(),
                "insert into pf_job_runs (job_run_id, job, started_at, ended_at, state) values"
                        + " (new_id(), 'test', now() - interval '91 days', now(), 'done'),"
                        + " (new_id(), 'test', now() - interval '89 days', now(), 'done')");
        var job = TestJob.seldom(this::count);
        var asked = service(job).runNow(TestJob.NAME, null);
        start(job);
        await().until(() -> service(job).find(asked).orElseThrow().state() == JobRun.State.DONE);
        assertThat(history(job)).hasSize(2);
    }

    @Test
    void scheduleThatIsNotUnderstoodIsReplacedByTheJobsOwn() throws SQLException {
        Sql.run(
                database.owner(),
                "insert into pf_jobs (job, schedule, changed_at) values ('test', 'at full moon', now())");
        var job = TestJob.often(this::count);
        start(job);
        await().until(() -> runs.get() >= 2);
        assertThat(service(job).list().getFirst().schedule()).isEqualTo("every PT0.1S");
    }
}

package app.pathfinder.core.job;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators see of the program's own jobs, and change. */
class JobServiceTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private JobService service() {
        return database.get(JobService.class);
    }

    private JobStatus status(String job) {
        return service().list().stream()
                .filter(each -> each.job().equals(job))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited() throws SQLException {
        return Sql.texts(
                database.owner(),
                "select concat_ws(' ', action, resource_type, resource_id, details ->> 'schedule', u.username)"
                        + " from pf_audit_log a left join pf_users u on u.user_id = a.actor_id"
                        + " where resource_type = 'JOB' order by audit_id");
    }

    @Test
    void listsTheJobsOfAllFeatures() {
        assertThat(service().list())
                .extracting(JobStatus::job)
                .isSorted()
                .contains(
                        "alerts",
                        "clean-up",
                        "create-missing",
                        "end-blocking-clients",
                        "expire-sessions",
                        "finish-batches",
                        "reconcile",
                        "refill",
                        "seal",
                        "statistics");
        assertThat(service().list()).allSatisfy(job -> {
            assertThat(job.enabled()).isTrue();
            assertThat(job.usual()).isTrue();
            assertThat(job.last()).isNull();
            assertThat(job.nextRun()).isNull();
            assertThat(JobSchedule.parse(job.schedule()).text()).isEqualTo(job.schedule());
        });
    }

    @Test
    void changesStandInTheAuditTrail() throws SQLException {
        var admin = database.administrator().userId();
        service().setSchedule("reconcile", JobSchedule.parse("daily 03:00 UTC"), admin);
        service().setSchedule("reconcile", null, null);
        service().setEnabled("reconcile", false, admin);
        service().setEnabled("reconcile", true, admin);
        service().runNow("reconcile", admin);
        assertThat(audited())
                .containsExactly(
                        "SCHEDULE_JOB JOB reconcile daily 03:00 UTC admin",
                        "SCHEDULE_JOB JOB reconcile",
                        "DISABLE_JOB JOB reconcile admin",
                        "ENABLE_JOB JOB reconcile admin",
                        "RUN_JOB JOB reconcile admin");
    }

    @Test
    void changesStayAndMoveTheNextRun() {
        var soon = Instant.now().plusSeconds(3_601);
        service().setSchedule("reconcile", JobSchedule.parse("every P2D"), null);
        assertThat(status("reconcile").schedule()).isEqualTo("every PT48H");
        assertThat(status("reconcile").usual()).isFalse();
        assertThat(status("reconcile").nextRun()).isAfter(soon);

        service().setEnabled("reconcile", false, null);
        assertThat(status("reconcile").enabled()).isFalse();
        assertThat(status("reconcile").schedule()).isEqualTo("every PT48H");
        assertThat(status("reconcile").nextRun()).isNull();

        service().setSchedule("reconcile", null, null);
        assertThat(status("reconcile").nextRun()).as("still disabled").isNull();
        service().setEnabled("reconcile", true, null);
        assertThat(status("reconcile").usual()).isTrue();
        assertThat(status("reconcile").nextRun()).isBefore(soon);
    }

    @Test
    void whatIsNoJobIsRefusedAndChangesNothing() throws SQLException {
        assertProblem(ProblemKind.NO_SUCH_JOB, () -> service().runNow("dritf", null));
        assertProblem(ProblemKind.NO_SUCH_JOB, () -> service().setEnabled("dritf", false, null));
        assertProblem(ProblemKind.NO_SUCH_JOB, () -> service().setSchedule("dritf", null, null));
        assertProblem(ProblemKind.NO_SUCH_JOB, () -> service().history("dritf", null, 10));
        assertThat(audited()).isEmpty();
    }

    @Test
    void historyGoesOnAfterAKey() throws SQLException {
        Sql.run(
                database.owner(),
                "insert into pf_job_runs (job_run_id, job, started_at, ended_at, state, summary)"
                        + " select new_id(), case when n % 2 = 0 then 'seal' else 'reconcile' end,"
                        + " now() - (n / 3) * interval '1 minute', now(), 'done', jsonb_build_object('n', n)"
                        + " from generate_series(1, 20) n");
        assertThat(pages(null)).doesNotHaveDuplicates().hasSize(20);
        assertThat(pages("seal")).hasSize(10).allMatch(n -> n % 2 == 0);
        assertThatIllegalArgumentException().isThrownBy(() -> service().history(null, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> service().history(null, null, JobService.MAX_LIMIT + 1));
    }

    private List<Long> pages(@Nullable String job) {
        var seen = new ArrayList<JobRun>();
        List<JobRun> page;
        do {
            page = service().history(job, seen.isEmpty() ? null : seen.getLast().cursor(), 3);
            seen.addAll(page);
        } while (!page.isEmpty());
        assertThat(seen).isSortedAccordingTo((a, b) -> b.startedAt().compareTo(a.startedAt()));
        return seen.stream().map(run -> run.counts().get("n")).toList();
    }

    /** Nobody is left to say so, but the heartbeat is missing. */
    @Test
    void runOfAProgramThatIsGoneIsNotRunning() throws SQLException {
        Sql.run(
                database.owner(),
                "insert into pf_job_runs (job_run_id, job, started_at, state) values (new_id(), 'reconcile', now(), 'running');"
                        + " insert into pf_scheduled_tasks (task_name, task_instance, execution_time, picked, version,"
                        + " last_heartbeat) values ('reconcile', 'recurring', now(), true, 1, now())");
        assertThat(status("reconcile").isRunning()).isTrue();
        assertProblem(ProblemKind.JOB_RUNNING, () -> service().runNow("reconcile", null));

        Sql.run(database.owner(), "update pf_scheduled_tasks set last_heartbeat = now() - interval '2 minutes'");
        assertThat(status("reconcile").isRunning()).isFalse();
        assertThat(service().history("reconcile", null, 10))
                .extracting(JobRun::state)
                .containsExactly(JobRun.State.INTERRUPTED);
    }
}

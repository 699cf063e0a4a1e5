package app.pathfinder.desktop.admin;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Runs of jobs, and when they are due, as they are found in a database. */
public final class Jobs {
    private final TestDatabase database;

    public Jobs(TestDatabase database) {
        this.database = database;
    }

    /** What an afternoon leaves behind: most went well, one failed, one was cut off, one is under way. */
    public void believable() throws SQLException {
        done("alerts", Duration.ofSeconds(40), Duration.ofMillis(110), "{\"alerts\": 0}");
        var untilTwo = untilTwoInTheNight();
        done("clean-up", Duration.ofDays(1).minus(untilTwo), Duration.ofSeconds(2), "{\"runs\": 0, \"inactive\": 2}");
        done("create-missing", Duration.ofMinutes(2), Duration.ofMillis(90), "{\"done\": 0, \"failed\": 0}");
        done("end-blocking-clients", Duration.ofSeconds(20), Duration.ofMillis(30), "{\"connections\": 0}");
        done("expire-sessions", Duration.ofSeconds(50), Duration.ofMillis(40), "{\"sessions\": 3}");
        interrupted("finish-batches", Duration.ofMinutes(1));
        failed("refill", Duration.ofMinutes(4), "DISK_FULL", "5F2C1A");
        many("reconcile", 24);
        interrupted("reconcile", Duration.ofMinutes(27));
        failed("reconcile", Duration.ofSeconds(35), "DISK_FULL", "5F2C1A");
        for (var job : List.of("alerts", "end-blocking-clients", "expire-sessions", "finish-batches")) {
            due(job, Duration.ofSeconds(25));
        }
        due("create-missing", Duration.ofMinutes(3));
        due("refill", Duration.ofMinutes(1));
        due("reconcile", Duration.ofMinutes(5));
        due("clean-up", untilTwo);
        anotherProgramBegins("statistics");
    }

    /** The daily job's schedule says so. */
    private static Duration untilTwoInTheNight() {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var two = now.truncatedTo(ChronoUnit.DAYS).withHour(2);
        return Duration.between(now, two.isAfter(now) ? two : two.plusDays(1));
    }

    /** A run that ended well so long ago. */
    public void done(String job, Duration ago, Duration took, String counts) throws SQLException {
        insert(job, ago, took, "'done', null, null, cast('" + counts + "' as jsonb)");
    }

    public void failed(String job, Duration ago, String errorCode, String logCode) throws SQLException {
        insert(job, ago, Duration.ofMillis(730), "'failed', '" + errorCode + "', '" + logCode + "', null");
    }

    public void interrupted(String job, Duration ago) throws SQLException {
        insert(job, ago, Duration.ofSeconds(9), "'interrupted', null, null, null");
    }

    private void insert(String job, Duration ago, Duration took, String outcome) throws SQLException {
        owner("insert into pf_job_runs"
                + " (job_run_id, job, host, started_at, ended_at, state, error_code, log_code, summary)"
                + " select new_id(), '" + job + "', 'records-01', t, t + interval '" + took + "', " + outcome
                + " from (select clock_timestamp() - interval '" + ago + "' as t) begun");
    }

    /** Many runs that ended well, one a minute. */
    public void many(String job, int count) throws SQLException {
        owner("insert into pf_job_runs (job_run_id, job, host, started_at, ended_at, state, summary)"
                + " select new_id(), '" + job + "', 'records-01', t, t + interval '2 s', 'done', '{\"users\": 12}'"
                + " from (select clock_timestamp() - n * interval '1 minute' as t from generate_series(1, " + count
                + ") n) begun");
    }

    /** When a job is due; before now for one that nobody runs. */
    public void due(String job, Duration in) throws SQLException {
        owner("insert into pf_scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('"
                + job + "', 'recurring', now() + interval '" + in + "', false, 1)"
                + " on conflict (task_name, task_instance) do update set execution_time = excluded.execution_time,"
                + " picked = false");
    }

    /** Another program begins a run, also one that was asked for. */
    public void anotherProgramBegins(String job) throws SQLException {
        due(job, Duration.ZERO);
        owner("update pf_scheduled_tasks set picked = true, last_heartbeat = clock_timestamp() where task_name = '"
                + job + "'");
        owner("with begun as (update pf_job_runs set state = 'running', started_at = clock_timestamp(),"
                + " host = 'records-01' where job = '" + job + "' and state = 'waiting' returning 1)"
                + " insert into pf_job_runs (job_run_id, job, host, started_at, state) select new_id(), '" + job
                + "', 'records-01', clock_timestamp(), 'running' where not exists (select 1 from begun)");
    }

    public void anotherProgramEnds(String job, String counts) throws SQLException {
        owner("update pf_job_runs set state = 'done', ended_at = clock_timestamp(), summary = cast('" + counts
                + "' as jsonb) where job = '" + job + "' and state = 'running'");
        due(job, Duration.ofMinutes(5));
    }

    /** The states of a job's runs, the newest first. */
    public List<String> states(String job) throws SQLException {
        return Sql.texts(
                database.owner(),
                "select state from pf_job_runs where job = '" + job + "' order by started_at desc, job_run_id desc");
    }

    /** How often an administrator changed a job, as the audit trail has it. */
    public List<String> audited() throws SQLException {
        return Sql.texts(
                database.owner(),
                "select concat_ws(' ', action, resource_id, details ->> 'schedule') from pf_audit_log"
                        + " where resource_type = 'JOB' order by audit_id");
    }

    private void owner(String sql) throws SQLException {
        Sql.run(database.owner(), sql);
    }
}

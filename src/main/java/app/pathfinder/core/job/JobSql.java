package app.pathfinder.core.job;

/** The statements on schedules and runs of jobs, as PostgreSQL has them. */
final class JobSql {
    /** Held while a job's next time is worked out and set, so that no change of its schedule is passed over. */
    static final String LOCK = "select pg_advisory_xact_lock(7061991)";

    static final String SETTING = """
            select j.schedule, coalesce(j.enabled, true) as enabled, exists (
                select 1 from pf_job_runs r where r.job = n.job and r.state = 'waiting') as waiting
            from (select cast(:job as varchar) as job) n left join pf_jobs j on j.job = n.job
            """;

    static final String SET_SCHEDULE = """
            insert into pf_jobs (job, schedule, changed_by, changed_at)
            values (:job, :schedule, cast(:actor as uuid), clock_timestamp())
            on conflict (job) do update
            set schedule = excluded.schedule, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;

    static final String SET_ENABLED = """
            insert into pf_jobs (job, enabled, changed_by, changed_at)
            values (:job, :enabled, cast(:actor as uuid), clock_timestamp())
            on conflict (job) do update
            set enabled = excluded.enabled, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;

    static final String AUDIT = """
            select true from append_audit(null, cast(:actor as uuid), :action, 'JOB', :job, null, true, null,
                jsonb_strip_nulls(jsonb_build_object('schedule', cast(:schedule as varchar))))
            """;

    /** Whoever had begun a run that is still there as running is gone, or another would not be allowed to begin one. */
    static final String INTERRUPT = "update pf_job_runs set state = 'interrupted', ended_at = clock_timestamp()"
            + " where job = :job and state = 'running'";

    static final String BEGIN_WAITING = "update pf_job_runs set state = 'running', started_at = clock_timestamp(),"
            + " host = :host where job = :job and state = 'waiting' returning job_run_id";

    static final String BEGIN = "insert into pf_job_runs (job_run_id, job, started_at, state, host)"
            + " values (new_id(), :job, clock_timestamp(), 'running', :host) returning job_run_id";

    static final String ASK = "insert into pf_job_runs (job_run_id, job, started_at, state, started_by)"
            + " values (new_id(), :job, clock_timestamp(), 'waiting', cast(:actor as uuid))"
            + " on conflict (job) where state = 'waiting' do nothing";

    static final String WAITING = "select job_run_id from pf_job_runs where job = :job and state = 'waiting'";

    /** A run that another program declared interrupted stays so. */
    static final String END = """
            update pf_job_runs
            set state = :state, ended_at = clock_timestamp(), error_code = :error, log_code = :log_code,
                summary = cast(:summary as jsonb)
            where job_run_id = :run and state = 'running'
            """;

    static final String FORGET = """
            delete from pf_job_runs
            where job = :job and state not in ('waiting', 'running')
              and (started_at < clock_timestamp() - interval '90 days'
                  or (started_at, job_run_id) < (
                      select r.started_at, r.job_run_id from pf_job_runs r where r.job = :job
                      order by r.started_at desc, r.job_run_id desc offset :kept limit 1))
            """;

    /** A run is running only as long as whoever runs it says so. */
    private static final String RUN = """
            r.job_run_id, r.job, r.started_at, r.ended_at, r.host, r.error_code, r.log_code, r.summary::text as summary,
            u.username as started_by,
            case when r.state = 'running' and not coalesce(t.picked and t.last_heartbeat > :alive, false)
                then 'interrupted' else r.state end as state
            """;

    static final String LIST =
            "select n.job as listed, j.schedule, coalesce(j.enabled, true) as enabled, t.execution_time, " + RUN + """
            from unnest(:jobs) n (job)
            left join pf_jobs j on j.job = n.job
            left join pf_scheduled_tasks t on t.task_name = n.job
            left join lateral (
                select * from pf_job_runs l where l.job = n.job order by l.started_at desc, l.job_run_id desc limit 1
            ) r on true
            left join pf_users u on u.user_id = r.started_by
            order by n.job
            """;

    static final String HISTORY = "select " + RUN + """
            from pf_job_runs r
            left join pf_scheduled_tasks t on t.task_name = r.job
            left join pf_users u on u.user_id = r.started_by
            where (cast(:job as varchar) is null or r.job = :job)
              and (cast(:run as uuid) is null or r.job_run_id = cast(:run as uuid))
              and (cast(:after_time as timestamptz) is null or (r.started_at, r.job_run_id) < (:after_time, :after_id))
            order by r.started_at desc, r.job_run_id desc limit :limit
            """;

    private JobSql() {}
}

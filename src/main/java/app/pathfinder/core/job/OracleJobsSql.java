package app.pathfinder.core.job;

/**
 * What the owner may see of the jobs that an Oracle database runs by itself, and of their runs. Oracle keeps runs for 30
 * days, unless its administrator chose another time.
 */
final class OracleJobsSql {
    private static final String RUN = """
            d.log_id, d.job_name, d.status, d.error# as error_no,
                sys_extract_utc(coalesce(d.actual_start_date, d.log_date)) as started_at,
                sys_extract_utc(d.log_date) as ended_at""";

    static final String LIST = """
            with runs as (
                select %s, row_number() over (partition by d.job_name order by d.log_id desc) as place
                from user_scheduler_job_run_details d
                where substr(d.job_name, 1, 3) = 'PF_'
            )
            select j.job_name as listed, j.repeat_interval, j.state, case when j.enabled = 'TRUE' then 1 else 0 end as is_enabled,
                sys_extract_utc(j.next_run_date) as next_run_at, sys_extract_utc(j.last_start_date) as last_start_at,
                r.log_id, r.job_name, r.status, r.error_no, r.started_at, r.ended_at
            from user_scheduler_jobs j left join runs r on r.job_name = j.job_name and r.place = 1
            where substr(j.job_name, 1, 3) = 'PF_'
            order by j.job_name
            """.formatted(RUN);

    static final String HISTORY = """
            select %s
            from user_scheduler_job_run_details d
            where substr(d.job_name, 1, 3) = 'PF_'
              and (cast(:job as varchar2(4000)) is null or d.job_name = :job)
              and (cast(:run as integer) is null or d.log_id = :run)
              and (cast(:after as integer) is null or d.log_id < :after)
            order by d.log_id desc
            fetch first :limit rows only
            """.formatted(RUN);

    private OracleJobsSql() {}
}

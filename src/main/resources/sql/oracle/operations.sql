-- What keeps the database in shape: upkeep of users' tables, views on them and on a person's own sessions and trail, and the
-- jobs that run every now and then. Views are made also where a package does not compile, so that what is wrong with it is
-- told afterwards. Uses DBMS_STATS, DBMS_MVIEW and DBMS_SCHEDULER, so it is no part of the packages that
-- decide who may do what. Can be run again. Needs, granted directly to the owner: CREATE VIEW, CREATE JOB.

create or replace package pf_maintenance authid definer as
    -- Cuts a user's table into a partition for each quarter, while it is used. Nothing happens to one that is cut already.
    -- Refused where the installation found no partitioning. Commits.
    procedure partition_table(p_prefix in varchar2, p_suffix in varchar2, p_outcome out varchar2);

    -- Brings a user's summary of skills up to date. Commits.
    procedure refresh_summary(p_prefix in varchar2);
    -- The same for those whose tables have changed since, the longest first.
    procedure refresh_summaries(p_limit in number, p_refreshed out number, p_failed out number);

    -- Counts the rows and blocks of a user's tables. What stands in the columns is not looked at: statistics of columns hold
    -- values, which whoever may read a table could look up past its policy. Commits.
    procedure gather_statistics(p_prefix in varchar2);
    -- The same for one of them, or for the summary.
    procedure gather_table_statistics(p_prefix in varchar2, p_suffix in varchar2);
    -- The same for those that have none, or have changed and were not counted for a week.
    procedure gather_stale_statistics(p_limit in number, p_gathered out number, p_failed out number);

    -- The largest segments of users' tables, with those of their indexes and long texts.
    procedure largest_segments(p_limit in number, p_rows out sys_refcursor);
    -- What stands under a name that a user's table would get, where that user has no tables.
    procedure naming_conflicts(p_rows out sys_refcursor);
    -- Users' tables that take no space yet, because no row was ever put into them.
    procedure deferred_segments(p_rows out sys_refcursor);

    -- What the jobs run. One that fails goes on with the next user and says at the end that something failed.
    procedure run_manage_user_tables;
    procedure run_upgrade_user_schemas;
    procedure run_cleanup_inactive_users;
    procedure run_expire_sessions;
    procedure run_refresh_summaries;
    procedure run_gather_statistics;
end pf_maintenance;
/

create or replace package body pf_maintenance as
    function owner_name return varchar2 is
    begin
        -- In a unit with its definer's rights this is who owns it.
        return sys_context('USERENV', 'CURRENT_SCHEMA');
    end owner_name;

    -- Ends what a procedure began also where that fails: no session keeps the right to somebody's tables.
    procedure refresh_view(p_name in varchar2) is
    begin
        dbms_mview.refresh(list => owner_name() || '.' || upper(p_name), method => 'C', atomic_refresh => true);
    end refresh_view;

    procedure refresh_summary(p_prefix in varchar2) is
        v_name varchar2(200) := pf_core.checked_name(p_prefix, 'skill_summary');
    begin
        pf_policy.begin_work(p_prefix);
        refresh_view(v_name);
        pf_policy.end_work();
    exception
        when others then
            pf_policy.end_work();
            raise;
    end refresh_summary;

    -- A view with trusted constraints is never FRESH to Oracle but UNKNOWN. So it also counts whether the person was here since;
    -- work may go on for some minutes after a session was last seen. The time of a refresh is that of the server, so its age is
    -- compared.
    procedure refresh_summaries(p_limit in number, p_refreshed out number, p_failed out number) is
        v_now timestamp(6) := pf_core.utc_now();
    begin
        p_refreshed := 0;
        p_failed := 0;
        for v_user in (
            select u.schema_prefix
            from pf_users u join user_mviews m on m.mview_name = upper(u.schema_prefix || '_skill_summary')
            where u.schema_created = 'Y' and u.account_status = 'active' and m.staleness <> 'FRESH'
                and (m.last_refresh_date is null or exists (
                    select 1 from pf_user_sessions s where s.user_id = u.user_id and s.last_seen_at
                        > v_now - interval '30' minute - numtodsinterval(sysdate - m.last_refresh_date, 'DAY')))
            order by m.last_refresh_date nulls first)
        loop
            exit when p_refreshed + p_failed >= p_limit;
            begin
                refresh_summary(v_user.schema_prefix);
                p_refreshed := p_refreshed + 1;
            exception
                when others then
                    p_failed := p_failed + 1;
            end;
        end loop;
    end refresh_summaries;

    procedure partition_table(p_prefix in varchar2, p_suffix in varchar2, p_outcome out varchar2) is
        v_name varchar2(200) := pf_core.checked_name(p_prefix, p_suffix);
        v_is_partitioned varchar2(3);
    begin
        select max(partitioned) into v_is_partitioned from user_tables where table_name = upper(v_name);
        if v_is_partitioned is null then
            p_outcome := 'no_such_table';
        elsif v_is_partitioned = 'YES' then
            p_outcome := 'partitioned';
        elsif pf_core.capability('PARTITIONING') <> 'Y' then
            p_outcome := 'not_available';
        else
            pf_policy.begin_work(p_prefix);
            execute immediate 'alter table ' || v_name || ' modify partition by range (created_at)'
                || ' interval (numtoyminterval(3, ''MONTH''))'
                || ' (partition p_before values less than (timestamp ''2020-01-01 00:00:00'')) online';
            pf_policy.end_work();
            p_outcome := 'done';
        end if;
    exception
        when others then
            pf_policy.end_work();
            raise;
    end partition_table;

    -- The one column that is looked at holds a count of the program's own. Locked, so that the database's nightly job does
    -- not look at the others.
    procedure gather_of_table(p_name in varchar2, p_count_column in varchar2) is
    begin
        dbms_stats.gather_table_stats(ownname => owner_name(), tabname => p_name,
            method_opt => 'FOR COLUMNS SIZE 1 ' || p_count_column, cascade => true, force => true);
        dbms_stats.lock_table_stats(ownname => owner_name(), tabname => p_name);
    end gather_of_table;

    procedure gather_of_tables(p_prefix in varchar2) is
    begin
        for v_part in (
            select t.table_name, s.count_column from user_tables t join (
                select suffix, 'ROW_VERSION' as count_column from pf_ref_user_tables
                union all select 'skill_summary', 'USAGE_COUNT' from dual) s
                on t.table_name = upper(p_prefix || '_' || s.suffix))
        loop
            gather_of_table(v_part.table_name, v_part.count_column);
        end loop;
    end gather_of_tables;

    -- The policies bind who counts rows, too: without work begun, no table would have any.
    procedure gather_statistics(p_prefix in varchar2) is
    begin
        pf_policy.begin_work(p_prefix);
        gather_of_tables(p_prefix);
        pf_policy.end_work();
    exception
        when others then
            pf_policy.end_work();
            raise;
    end gather_statistics;

    procedure gather_table_statistics(p_prefix in varchar2, p_suffix in varchar2) is
        v_name varchar2(200) := pf_core.checked_name(p_prefix, p_suffix);
    begin
        pf_policy.begin_work(p_prefix);
        gather_of_table(upper(v_name), case when p_suffix = 'skill_summary' then 'USAGE_COUNT' else 'ROW_VERSION' end);
        pf_policy.end_work();
    exception
        when others then
            pf_policy.end_work();
            raise;
    end gather_table_statistics;

    procedure gather_stale_statistics(p_limit in number, p_gathered out number, p_failed out number) is
    begin
        p_gathered := 0;
        p_failed := 0;
        for v_user in (
            select u.schema_prefix
            from pf_users u
            cross join (select suffix from pf_ref_user_tables union all select 'skill_summary' from dual) s
            join user_tab_statistics t on t.table_name = upper(u.schema_prefix || '_' || s.suffix)
                and t.object_type = 'TABLE'
            left join user_tab_modifications m on m.table_name = t.table_name and m.partition_name is null
            where u.schema_created = 'Y'
            group by u.schema_prefix
            having max(case when t.last_analyzed is null or t.stattype_locked is null
                or (m.table_name is not null and t.last_analyzed < sysdate - interval '7' day) then 1 else 0 end) = 1
            order by min(t.last_analyzed) nulls first)
        loop
            exit when p_gathered + p_failed >= p_limit;
            begin
                gather_statistics(v_user.schema_prefix);
                p_gathered := p_gathered + 1;
            exception
                when others then
                    p_failed := p_failed + 1;
            end;
        end loop;
    end gather_stale_statistics;

    procedure largest_segments(p_limit in number, p_rows out sys_refcursor) is
    begin
        open p_rows for
            select username, suffix, total_bytes, table_bytes, index_bytes, lob_bytes, statistics_at
            from v_user_table_stats
            order by total_bytes desc nulls last, username, suffix
            fetch first p_limit rows only;
    end largest_segments;

    procedure naming_conflicts(p_rows out sys_refcursor) is
    begin
        open p_rows for
            select o.object_name, o.object_type, o.created, u.username, p.schema_prefix
            from pf_schema_prefixes p
            cross join (select suffix from pf_ref_user_tables union all select 'skill_summary' from dual) s
            join user_objects o on o.object_name = upper(p.schema_prefix || '_' || s.suffix)
            left join pf_users u on u.schema_prefix = p.schema_prefix
            where (u.user_id is null or u.schema_created = 'N')
                and not exists (select 1 from pf_runs r where r.user_id = p.user_id and r.state = 'running')
            order by o.created desc, o.object_name;
    end naming_conflicts;

    procedure deferred_segments(p_rows out sys_refcursor) is
    begin
        open p_rows for
            select u.username, s.suffix
            from pf_users u
            cross join pf_ref_user_tables s
            join user_tables t on t.table_name = upper(u.schema_prefix || '_' || s.suffix)
            where t.segment_created = 'NO'
            order by u.username, s.position;
    end deferred_segments;

    -- The scheduler's log names the procedure that failed; which user it was for, the program's journal has.
    procedure tell_failures(p_failed in number) is
    begin
        if p_failed > 0 then
            raise_application_error(-20050, p_failed || ' of the users could not be served');
        end if;
    end tell_failures;

    procedure run_manage_user_tables is
        v_made number(10);
        v_failed number(10);
    begin
        pf_admin.manage_user_tables(v_made, v_failed);
        commit;
        tell_failures(v_failed);
    end run_manage_user_tables;

    procedure run_upgrade_user_schemas is
        v_upgraded number(10);
        v_failed number(10);
    begin
        pf_admin.upgrade_user_schemas(500, 0.01, v_upgraded, v_failed);
        commit;
        tell_failures(v_failed);
    end run_upgrade_user_schemas;

    procedure run_cleanup_inactive_users is
        v_dropped number(10);
    begin
        pf_admin.cleanup_inactive_users(v_dropped);
        commit;
    end run_cleanup_inactive_users;

    procedure run_expire_sessions is
        v_ended number(10);
    begin
        pf_admin.expire_sessions(v_ended);
        commit;
    end run_expire_sessions;

    procedure run_refresh_summaries is
        v_refreshed number(10);
        v_failed number(10);
    begin
        refresh_summaries(500, v_refreshed, v_failed);
        tell_failures(v_failed);
    end run_refresh_summaries;

    procedure run_gather_statistics is
        v_gathered number(10);
        v_failed number(10);
    begin
        gather_stale_statistics(2000, v_gathered, v_failed);
        tell_failures(v_failed);
    end run_gather_statistics;
end pf_maintenance;
/

-- Each user's tables and summary by whole names, with the space of everything that belongs to them: the table or its
-- partitions, its indexes, its long texts. Rows are as of statistics_at; null where nobody has counted yet. The views of the
-- catalog that it asks show what belongs to who asks, so it is for the owner's session.
create or replace force view v_user_table_stats as
with names as (
    select u.user_id, u.username, u.account_status, u.created_at as user_created, s.suffix,
        upper(u.schema_prefix || '_' || s.suffix) as table_name
    from pf_users u
    cross join (select suffix from pf_ref_user_tables union all select 'skill_summary' from dual) s
), sizes as (
    select segment_name, sum(bytes) as bytes, count(*) as segments from user_segments group by segment_name
), of_indexes as (
    select i.table_name, sum(z.bytes) as bytes
    from user_indexes i join sizes z on z.segment_name = i.index_name
    where i.index_type <> 'LOB'
    group by i.table_name
), of_lobs as (
    select l.table_name, sum(z.bytes) as bytes
    from user_lobs l join sizes z on z.segment_name in (l.segment_name, l.index_name)
    group by l.table_name
)
select n.user_id, n.username, n.account_status, n.user_created, n.suffix,
    case when t.table_name is null then 0 else 1 end as is_present,
    case when t.partitioned = 'YES' then 1 else 0 end as is_partitioned,
    case when t.segment_created = 'NO' then 1 else 0 end as is_deferred,
    t.num_rows as table_rows, t.blocks, t.last_analyzed as statistics_at,
    trunc(sysdate - t.last_analyzed) as statistics_age_days,
    case when t.table_name is not null then nvl(z.bytes, 0) end as table_bytes, nvl(z.segments, 0) as segments,
    case when t.table_name is not null then nvl(i.bytes, 0) end as index_bytes,
    case when t.table_name is not null then nvl(l.bytes, 0) end as lob_bytes,
    case when t.table_name is not null then nvl(z.bytes, 0) + nvl(i.bytes, 0) + nvl(l.bytes, 0) end as total_bytes
from names n
left join user_tables t on t.table_name = n.table_name
left join sizes z on z.segment_name = n.table_name
left join of_indexes i on i.table_name = n.table_name
left join of_lobs l on l.table_name = n.table_name
with read only;

-- The sessions of the person whose session the connection carries: the open ones, and those of the last 90 days. In both
-- views the hint keeps the question who that is from being asked again for each row.
create or replace force view v_my_sessions as
select s.session_id, s.opened_at, s.last_seen_at, s.expires_at, s.ended_at, s.end_reason, s.client_host, s.client_app,
    case when s.session_id = me.session_id then 1 else 0 end as is_this_one
from (select /*+ no_merge */ pf_core.session_user_id() as user_id, pf_core.open_session_id() as session_id from dual) me
join pf_user_sessions s on s.user_id = me.user_id
where s.ended_at is null or s.ended_at > (sys_extract_utc(systimestamp) - interval '90' day)
with read only;

-- What the trail says about that person's own data: who read or changed it, and when.
create or replace force view v_my_audit as
select a.audit_id, a.occurred_at, x.username as actor_name,
    case when a.actor_id = me.user_id then 1 else 0 end as by_me, a.action, a.resource_type, a.resource_id, a.success,
    a.ip_address, a.user_agent
from (select /*+ no_merge */ pf_core.session_user_id() as user_id from dual) me
join pf_audit_log a on a.user_id = me.user_id
left join pf_users x on x.user_id = a.actor_id
with read only;

-- The jobs. One that is there is brought to what stands here, and stays switched off where somebody switched it off. The times
-- are UTC. Nobody else may have a job under these names.
declare
    v_owner varchar2(200) := sys_context('USERENV', 'CURRENT_SCHEMA');

    procedure set_job(p_name in varchar2, p_procedure in varchar2, p_interval in varchar2, p_comment in varchar2) is
        v_job varchar2(400) := '"' || v_owner || '"."' || p_name || '"';
        v_action varchar2(400) := '"' || v_owner || '"."PF_MAINTENANCE"."' || p_procedure || '"';
        v_found number(10);
    begin
        select count(*) into v_found from all_scheduler_jobs where owner = v_owner and job_name = p_name;
        if v_found = 0 then
            dbms_scheduler.create_job(job_name => v_job, job_type => 'STORED_PROCEDURE', job_action => v_action,
                start_date => systimestamp at time zone 'UTC', repeat_interval => p_interval, enabled => false,
                comments => p_comment);
            dbms_scheduler.enable(name => v_job);
        else
            dbms_scheduler.set_attribute(name => v_job, attribute => 'job_action', value => v_action);
            dbms_scheduler.set_attribute(name => v_job, attribute => 'repeat_interval', value => p_interval);
            dbms_scheduler.set_attribute(name => v_job, attribute => 'comments', value => p_comment);
        end if;
    end set_job;
begin
    set_job('PF_MANAGE_USER_TABLES', 'RUN_MANAGE_USER_TABLES', 'FREQ=MINUTELY; INTERVAL=5',
        'Makes the tables that active users lack, and finishes what was interrupted');
    set_job('PF_UPGRADE_USER_SCHEMAS', 'RUN_UPGRADE_USER_SCHEMAS', 'FREQ=MINUTELY; INTERVAL=5',
        'Brings the tables of active users to the newest version');
    set_job('PF_EXPIRE_SESSIONS', 'RUN_EXPIRE_SESSIONS', 'FREQ=MINUTELY; INTERVAL=5',
        'Marks the sessions that ended by themselves');
    set_job('PF_CLEANUP_INACTIVE_USERS', 'RUN_CLEANUP_INACTIVE_USERS', 'FREQ=HOURLY; BYMINUTE=20',
        'Drops the tables of inactive users that have a verified archive');
    set_job('PF_REFRESH_SUMMARIES', 'RUN_REFRESH_SUMMARIES', 'FREQ=MINUTELY; INTERVAL=15',
        'Brings summaries of skills up to date');
    set_job('PF_GATHER_STATISTICS', 'RUN_GATHER_STATISTICS', 'FREQ=HOURLY; BYMINUTE=40',
        'Counts the rows of users'' tables, without looking at what stands in them');
end;
/

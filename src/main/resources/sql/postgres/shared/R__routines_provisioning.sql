-- Life of a table set: upgrade, limits. Sorted behind the routines that they use.

-- Refuses a schema operation where the journal holds too many of the last minute. Those that are under way at this moment
-- are not seen, so that nobody waits for anybody; a few more than the limit may pass.
create or replace function check_schema_limits(p_kind text, p_user_id uuid, p_actor_id uuid) returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_limits pf_security_settings;
    v_recent record;
begin
    select * into strict v_limits from pf_security_settings;
    select count(*) as of_all, count(*) filter (where r.started_by is not distinct from p_actor_id) as of_actor,
           count(*) filter (where r.kind = 'create' and r.started_by = r.user_id) as registrations
        into v_recent from pf_runs r where r.started_at > clock_timestamp() - interval '1 minute';
    if v_recent.of_all >= v_limits.operations_per_minute
            or v_recent.of_actor >= v_limits.operations_per_minute_and_actor
            or p_kind = 'create' and p_user_id = p_actor_id
                and v_recent.registrations >= v_limits.registrations_per_minute then
        raise exception 'too many schema operations in the last minute' using errcode = 'PF005';
    end if;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Sets that are made ahead

-- Makes a set under a prefix of nobody's, which nobody can get; journaled.
create or replace function make_ready_set() returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_prefix text := 'user_ready_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 14);
    v_version integer;
    v_run uuid := new_id();
begin
    perform check_schema_limits('create', null, null);
    select max(schema_version) into strict v_version from pf_user_schema_statements;
    insert into pf_schema_prefixes (schema_prefix, user_id, taken_at) values (v_prefix, v_run, clock_timestamp());
    insert into pf_runs (run_id, kind, state, started_at) values (v_run, 'create', 'running', clock_timestamp());
    perform make_tables(v_run, v_prefix, v_version);
    insert into pf_ready_sets values (v_prefix, v_version, clock_timestamp());
    update pf_runs set state = 'done', ended_at = clock_timestamp() where run_id = v_run;
    perform append_audit(null, null, 'CREATE_SCHEMA', 'READY_SET', v_prefix, null, true, null, null);
end
$$;

-- What gives the tables of one prefix the names of another: constraints, indexes that stand for none, policies, tables and
-- the view. Whole names; what is renamed is found by its table, never by a pattern.
create or replace function rename_statements(p_old text, p_new text, p_version integer) returns setof text
language sql stable set search_path = ${schema}, pg_temp as $$
    with tables as (
        select c.oid, t.suffix, t.position, p_old || '_' || t.suffix as old_name, p_new || '_' || t.suffix as new_name
        from pf_ref_user_tables t
        join pg_class c on c.relname = cast(p_old || '_' || t.suffix as name) and c.relnamespace = '${schema}'::regnamespace
    ), statements as (
        select 1 as rank, t.position, format('alter table %I rename constraint %I to %I', t.old_name, k.conname,
            p_new || substr(k.conname, length(p_old) + 1)) as statement
        from tables t join pg_constraint k on k.conrelid = t.oid where k.contype in ('p', 'u', 'f', 'c')
        union all
        select 2, t.position, format('alter index %I rename to %I', i.relname, p_new || substr(i.relname, length(p_old) + 1))
        from tables t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
        where not exists (select 1 from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u'))
        union all
        select 3, t.position, format('drop policy own_session on %I', t.old_name) from tables t
        union all
        select 4, t.position, format('alter table %I rename to %I', t.old_name, t.new_name) from tables t
        union all
        select 5, t.position, replace(s.statement, '<prefix>', p_new)
        from tables t join pf_user_schema_statements s on s.schema_version = p_version and s.step_name = t.suffix
            and starts_with(s.statement, 'create policy own_session ')
        union all
        select 6, 0, format('alter view %I rename to %I', p_old || '_skill_summary', p_new || '_skill_summary')
    )
    select statement from statements order by rank, position
$$;

-- Gives the oldest set that was made ahead to a prefix, as a step of a run; false if there is none of this version.
create or replace function claim_ready_set(p_run uuid, p_prefix text, p_version integer) returns boolean
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_old text;
    v_statement text;
begin
    -- A specimen shows what is made now, not what somebody may have changed since it was made.
    if current_setting('pathfinder.made_anew', true) = 'yes' then
        return false;
    end if;
    delete from pf_ready_sets where schema_prefix = (
        select schema_prefix from pf_ready_sets where schema_version = p_version
        order by made_at limit 1 for update skip locked) returning schema_prefix into v_old;
    if v_old is null then
        return false;
    end if;
    perform check_prefix(v_old);
    for v_statement in select rename_statements(v_old, p_prefix, p_version) loop
        execute v_statement;
    end loop;
    update pf_schema_prefixes set released_at = clock_timestamp() where schema_prefix = v_old;
    insert into pf_run_steps values (p_run, 1, 'claim', 'done', clock_timestamp(), clock_timestamp(), null);
    return true;
end
$$;

-- Drops the sets that were made ahead in an older version; how many that were.
create or replace function drop_outdated_ready_sets() returns integer
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_prefix text;
    v_count integer := 0;
begin
    for v_prefix in
        delete from pf_ready_sets where schema_prefix in (
            select schema_prefix from pf_ready_sets
            where schema_version < (select max(schema_version) from pf_user_schema_statements) limit 100 for update skip locked)
        returning schema_prefix
    loop
        perform drop_tables(v_prefix);
        update pf_schema_prefixes set released_at = clock_timestamp() where schema_prefix = v_prefix;
        v_count := v_count + 1;
    end loop;
    return v_count;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Upgrade

-- Makes a user's set one of the newest version, every version between passed through, or leaves it as it was: it is one
-- transaction. Journaled. Returns 'upgraded', or why there was nothing to do.
create or replace function upgrade_user_schema(p_user_id uuid, p_started_by uuid) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user pf_users;
    v_target integer;
    v_run uuid := new_id();
    v_step record;
begin
    select * into v_user from pf_users where user_id = p_user_id for update;
    select max(schema_version) into strict v_target from pf_user_schema_statements;
    if v_user.user_id is null then
        return 'no_such_user';
    elsif v_user.schema_created = 'N' then
        return 'no_tables';
    elsif v_user.schema_version >= v_target then
        return 'current';
    end if;
    perform check_prefix(v_user.schema_prefix);
    perform check_schema_limits('upgrade', p_user_id, p_started_by);
    perform set_config('lock_timeout', '5s', true);
    insert into pf_runs (run_id, kind, user_id, started_by, state, started_at)
        values (v_run, 'upgrade', p_user_id, p_started_by, 'running', clock_timestamp());
    for v_step in
        select to_version, step_name, array_agg(statement order by statement_no) as statements,
               row_number() over (order by to_version, min(statement_no)) as step_no
        from pf_user_schema_upgrades where to_version > v_user.schema_version and to_version <= v_target
        group by to_version, step_name order by to_version, min(statement_no)
    loop
        for i in 1 .. array_length(v_step.statements, 1) loop
            execute replace(v_step.statements[i], '<prefix>', v_user.schema_prefix);
        end loop;
        insert into pf_run_steps values (v_run, v_step.step_no, v_step.to_version || ' ' || v_step.step_name, 'done',
            clock_timestamp(), clock_timestamp(), null);
    end loop;
    update pf_users set schema_version = v_target where user_id = p_user_id;
    update pf_runs set state = 'done', ended_at = clock_timestamp() where run_id = v_run;
    perform append_audit(p_user_id, p_started_by, 'UPGRADE_SCHEMA', 'USER_SCHEMA', p_user_id::text, null, true, null,
        jsonb_build_object('from', v_user.schema_version, 'to', v_target));
    return 'upgraded';
end
$$;

revoke all on all routines in schema ${schema} from public;

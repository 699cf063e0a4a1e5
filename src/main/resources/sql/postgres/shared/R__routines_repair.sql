-- Repair of a table set. Sorted behind the routines that it uses.

-- Makes the set of an active account that never had one. Returns 'made', or why not. One that had a set is left alone: its
-- rows are in an archive or gone, and empty tables would hide that.
create or replace function make_missing_schema(p_user_id uuid, p_started_by uuid, p_only_look boolean) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user pf_users;
begin
    select * into v_user from pf_users where user_id = p_user_id for update;
    if v_user.user_id is null or v_user.account_status <> 'active' or v_user.schema_created = 'Y' then
        return 'not_missing';
    elsif v_user.schema_version > 0 or v_user.schema_dropped_at is not null then
        return 'had_one';
    elsif exists (select 1 from pf_ref_user_tables
            where to_regclass(format('${schema}.%I', v_user.schema_prefix || '_' || suffix)) is not null)
            or to_regclass(format('${schema}.%I', v_user.schema_prefix || '_skill_summary')) is not null then
        return 'names_taken';
    end if;
    if not p_only_look then
        perform create_user_schema(p_user_id, p_started_by);
    end if;
    return 'made';
end
$$;

-- Keeps everybody out of a user's tables until the transaction ends. All tables are taken at once or none, and nobody
-- waits in line while the user works: a repair that held some and waited for others would be a deadlock with them.
-- Returns 'locked', or why there is nothing to repair.
create or replace function lock_user_schema(p_user_id uuid) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user pf_users;
    v_tables text;
    v_until timestamptz := clock_timestamp() + interval '5 seconds';
begin
    perform set_config('lock_timeout', '5s', true);
    select * into v_user from pf_users where user_id = p_user_id for update;
    if v_user.user_id is null or v_user.schema_created = 'N' then
        return 'no_tables';
    elsif v_user.schema_version <> (select max(schema_version) from pf_user_schema_statements) then
        return 'other_version';
    end if;
    select string_agg(format('%I', c.relname), ', ' order by t.position) into v_tables
        from pf_ref_user_tables t
        join pg_class c on c.oid = to_regclass(format('${schema}.%I', v_user.schema_prefix || '_' || t.suffix))
        where c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) = current_user;
    while v_tables is not null loop
        begin
            execute 'lock table ' || v_tables || ' in access exclusive mode nowait';
            exit;
        exception when lock_not_available then
            if clock_timestamp() > v_until then
                raise;
            end if;
            perform pg_sleep(0.05);
        end;
    end loop;
    return 'locked';
end
$$;

-- Repairs a user's set in steps {"name", "statements", "hole"}, whose statements the program took from the catalog. A step
-- that the set as it is does not allow is undone by itself, and its SQLSTATE is returned; any other failure undoes all.
-- Journaled.
create or replace function repair_user_schema(p_user_id uuid, p_started_by uuid, p_steps jsonb)
returns table (step_no integer, refused text)
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
#variable_conflict use_column
declare
    v_run uuid := new_id();
    v_step jsonb;
    v_statement text;
    v_started_at timestamptz;
    v_done integer := 0;
    v_holes integer := 0;
begin
    step_no := 0;
    perform check_schema_limits('repair', p_user_id, p_started_by);
    insert into pf_runs (run_id, kind, user_id, started_by, state, started_at)
        values (v_run, 'repair', p_user_id, p_started_by, 'running', clock_timestamp());
    for v_step in select s.value from jsonb_array_elements(p_steps) with ordinality s order by s.ordinality
    loop
        step_no := step_no + 1;
        refused := null;
        v_started_at := clock_timestamp();
        begin
            for v_statement in select s.value
                from jsonb_array_elements_text(v_step -> 'statements') with ordinality s order by s.ordinality
            loop
                execute v_statement;
            end loop;
            v_done := v_done + 1;
            v_holes := v_holes + (v_step ->> 'hole')::boolean::integer;
        exception when integrity_constraint_violation or dependent_objects_still_exist or undefined_column
                or undefined_table or undefined_object or invalid_foreign_key or duplicate_table or duplicate_object
                or insufficient_privilege then
            refused := sqlstate;
        end;
        insert into pf_run_steps values (v_run, step_no, v_step ->> 'name',
            case when refused is null then 'done' else 'failed' end, v_started_at, clock_timestamp(), refused);
        return next;
    end loop;
    update pf_runs set state = case when v_done > 0 then 'done' else 'failed' end, ended_at = clock_timestamp()
        where run_id = v_run;
    perform append_audit(p_user_id, p_started_by, 'REPAIR_SCHEMA', 'USER_SCHEMA', p_user_id::text, null, v_done > 0,
        null, jsonb_build_object('done', v_done, 'refused', step_no - v_done, 'holes', v_holes));
end
$$;

-- Writes down a repair that failed and was undone.
create or replace function note_failed_repair(p_user_id uuid, p_started_by uuid, p_code text) returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    insert into pf_runs (run_id, kind, user_id, started_by, state, started_at, ended_at, error_code)
        values (new_id(), 'repair', p_user_id, p_started_by, 'failed', clock_timestamp(), clock_timestamp(),
            left(p_code, 20));
    perform append_audit(p_user_id, p_started_by, 'REPAIR_SCHEMA', 'USER_SCHEMA', p_user_id::text, null, false,
        left(p_code, 20), null);
end
$$;

revoke all on all routines in schema ${schema} from public;

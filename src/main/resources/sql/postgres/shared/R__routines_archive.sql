-- Archives of table sets: what is due, what is recorded, what may be dropped. For the owner only. Sorted behind the
-- routines that they use.

-- When an account was last used: by a log-in, by being made, or by an administrator who took it back into use.
create or replace function last_used_at(p_user pf_users) returns timestamptz
language sql immutable set search_path = ${schema}, pg_temp as $$
    select greatest(coalesce(p_user.last_login, p_user.created_at), p_user.status_changed_at)
$$;

-- Active accounts that nobody has used for so long. The administrator who was here last is never among them.
create or replace function unused_accounts(p_unused interval) returns setof pf_users
language sql stable set search_path = ${schema}, pg_temp as $$
    select u.* from pf_users u
    where u.account_status = 'active' and last_used_at(u) < statement_timestamp() - p_unused
      and u.user_id is distinct from (
          select a.user_id from pf_users a where a.role = 'admin' and a.account_status = 'active'
          order by last_used_at(a) desc, a.user_id limit 1)
$$;

-- Marks accounts that nobody has used for so long as inactive, the longest unused first; how many. Rehearsed, it changes
-- nothing and counts all.
create or replace function mark_inactive_users(
    p_unused interval, p_limit integer, p_actor_id uuid, p_rehearsal boolean) returns bigint
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user_id uuid;
    v_count bigint := 0;
begin
    if p_rehearsal then
        return (select count(*) from unused_accounts(p_unused));
    end if;
    -- So that no administrator gives up the role meanwhile.
    lock table pf_security_settings in exclusive mode;
    for v_user_id in
        update pf_users u set account_status = 'inactive', status_changed_at = clock_timestamp()
        where u.user_id in (select n.user_id from unused_accounts(p_unused) n order by last_used_at(n) limit p_limit)
            -- Once more, for who logs in at this moment.
            and u.account_status = 'active' and last_used_at(u) < statement_timestamp() - p_unused
        returning u.user_id
    loop
        v_count := v_count + 1;
        perform end_sessions(v_user_id, p_actor_id, 'inactive', null, null);
        perform append_audit(v_user_id, p_actor_id, 'CHANGE_STATUS', 'ACCOUNT', v_user_id::text, null, true, null,
            jsonb_build_object('from', 'active', 'to', 'inactive'));
    end loop;
    return v_count;
end
$$;

-- Accounts whose time of grace is over and whose tables are to be archived.
create or replace function due_for_archive(p_grace interval) returns setof pf_users
language sql stable set search_path = ${schema}, pg_temp as $$
    select u.* from pf_users u
    where u.account_status = 'inactive' and u.schema_created = 'Y'
      and u.status_changed_at <= statement_timestamp() - p_grace
$$;

-- Why a user's tables may not be archived now; null if they may. Who is suspended has no time of grace: an administrator
-- decided that.
create or replace function archive_obstacle(p_user pf_users, p_grace interval) returns text
language sql stable set search_path = ${schema}, pg_temp as $$
    select case
        when p_user.user_id is null then 'no_such_user'
        when p_user.account_status = 'archived' then 'archived'
        when p_user.account_status not in ('inactive', 'suspended') then 'in_use'
        when p_user.schema_created <> 'Y' then 'no_tables'
        when p_user.account_status = 'inactive'
            and p_user.status_changed_at > clock_timestamp() - p_grace then 'in_grace'
    end
$$;

-- Whether work on a user's tables that spans transactions is under way.
create or replace function has_open_run(p_user_id uuid) returns boolean
language sql stable set search_path = ${schema}, pg_temp as $$
    select exists (select 1 from pf_runs where user_id = p_user_id and state = 'running')
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Runs that span transactions

create or replace function begin_run(
    p_run_id uuid, p_kind text, p_user_id uuid, p_started_by uuid, p_subject uuid, p_runner uuid, p_lease interval)
returns void
language sql volatile set search_path = ${schema}, pg_temp as $$
    insert into pf_runs (run_id, kind, user_id, started_by, state, started_at, runner, lease_until, subject)
    values (p_run_id, p_kind, p_user_id, p_started_by, 'running', clock_timestamp(), p_runner,
        clock_timestamp() + p_lease, p_subject)
$$;

-- Renews the lease, and until the transaction ends keeps everybody from taking the run over. False if somebody has.
create or replace function hold_run(p_run_id uuid, p_runner uuid, p_lease interval) returns boolean
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    update pf_runs set lease_until = clock_timestamp() + p_lease
        where run_id = p_run_id and runner = p_runner and state = 'running';
    return found;
end
$$;

create or replace function begin_step(p_run_id uuid, p_step_no integer, p_name text) returns void
language sql volatile set search_path = ${schema}, pg_temp as $$
    insert into pf_run_steps (run_id, step_no, name, state, started_at)
    values (p_run_id, p_step_no, p_name, 'running', clock_timestamp())
$$;

create or replace function end_step(p_run_id uuid, p_step_no integer) returns void
language sql volatile set search_path = ${schema}, pg_temp as $$
    update pf_run_steps set state = 'done', ended_at = clock_timestamp()
    where run_id = p_run_id and step_no = p_step_no
$$;

-- Ends a run that did not get to its end. False if it did, or if somebody has ended it already.
create or replace function end_failed_run(
    p_run_id uuid, p_runner uuid, p_state text, p_error_code text, p_error text) returns boolean
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    update pf_runs set state = p_state, ended_at = clock_timestamp(), error_code = p_error_code, lease_until = null
        where run_id = p_run_id and runner = p_runner and state = 'running';
    if not found then
        return false;
    end if;
    update pf_run_steps set state = 'failed', ended_at = clock_timestamp(), error = left(p_error, 200)
        where run_id = p_run_id and state = 'running';
    return true;
end
$$;

create or replace function end_run(p_run_id uuid) returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    update pf_run_steps set state = 'done', ended_at = clock_timestamp()
        where run_id = p_run_id and state = 'running';
    update pf_runs set state = 'done', ended_at = clock_timestamp(), lease_until = null where run_id = p_run_id;
end
$$;

-- Marks archivings and restorations whose program is gone. Their tables are whole: what changes tables is one
-- transaction, and that ends the run. How many.
create or replace function end_abandoned_runs(p_limit integer) returns integer
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_run_id uuid;
    v_count integer := 0;
begin
    for v_run_id in
        update pf_runs set state = 'compensated', ended_at = clock_timestamp(), lease_until = null
        where run_id in (
            select run_id from pf_runs
            where state = 'running' and kind in ('archive', 'restore') and lease_until < clock_timestamp()
            order by lease_until limit p_limit for update skip locked)
        returning run_id
    loop
        v_count := v_count + 1;
        update pf_run_steps set state = 'failed', ended_at = clock_timestamp(), error = 'abandoned'
            where run_id = v_run_id and state = 'running';
    end loop;
    return v_count;
end
$$;

-- The program asks itself.
drop function if exists forgotten_archives(uuid[]);

-- ---------------------------------------------------------------------------------------------------------------
-- Archive and restore

-- Begins the archiving of a user's tables; 'begun', or why not.
create or replace function begin_archive(
    p_run_id uuid, p_username text, p_archive_id uuid, p_runner uuid, p_started_by uuid, p_grace interval,
    p_lease interval) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user pf_users;
    v_obstacle text;
begin
    select * into v_user from pf_users where username = p_username for update;
    v_obstacle := archive_obstacle(v_user, p_grace);
    if v_obstacle is not null then
        return v_obstacle;
    elsif has_open_run(v_user.user_id) then
        return 'busy';
    end if;
    perform begin_run(p_run_id, 'archive', v_user.user_id, p_started_by, p_archive_id, p_runner, p_lease);
    return 'begun';
end
$$;

-- Locks a user's account, whose tables are about to be dropped; null, or why they may not be.
create or replace function lock_for_archive(p_user_id uuid, p_grace interval) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user pf_users;
begin
    select * into v_user from pf_users where user_id = p_user_id for update;
    return archive_obstacle(v_user, p_grace);
end
$$;

-- Drops the tables of a user whose archive was compared with them in this transaction, and records it.
create or replace function drop_archived_schema(
    p_run_id uuid, p_archive_id uuid, p_user_id uuid, p_started_by uuid, p_created_at timestamptz, p_row_count bigint,
    p_byte_count bigint, p_sha256 bytea, p_tables jsonb) returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    insert into pf_archives (archive_id, user_id, username, schema_prefix, schema_version, created_at, created_by,
            row_count, byte_count, sha256, verified_at, dropped_at, tables)
        select p_archive_id, user_id, username, schema_prefix, schema_version, p_created_at, p_started_by, p_row_count,
            p_byte_count, p_sha256, clock_timestamp(), clock_timestamp(), p_tables
        from pf_users where user_id = p_user_id;
    perform drop_user_schema(p_user_id, p_started_by);
    update pf_users set account_status = 'archived', status_changed_at = clock_timestamp(),
            archive_reference = p_archive_id::text
        where user_id = p_user_id;
    perform end_sessions(p_user_id, p_started_by, 'archived', null, null);
    perform append_audit(p_user_id, p_started_by, 'ARCHIVE', 'USER_SCHEMA', p_archive_id::text, null, true, null,
        jsonb_build_object('rows', p_row_count));
    perform end_run(p_run_id);
end
$$;

-- Begins the restoration of an archive, under the name that it was made under or a new one; 'begun', or why not.
create or replace function begin_restore(
    p_run_id uuid, p_archive_id uuid, p_new_name boolean, p_runner uuid, p_started_by uuid, p_lease interval)
returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_archive pf_archives;
    v_user pf_users;
begin
    select * into v_archive from pf_archives where archive_id = p_archive_id;
    if v_archive.archive_id is null then
        return 'no_such_archive';
    elsif p_new_name then
        perform begin_run(p_run_id, 'restore', null, p_started_by, p_archive_id, p_runner, p_lease);
        return 'begun';
    end if;
    select * into v_user from pf_users where user_id = v_archive.user_id for update;
    if v_user.account_status <> 'archived' or v_user.schema_created = 'Y' then
        return 'has_tables';
    elsif v_user.archive_reference is distinct from p_archive_id::text then
        return 'not_newest';
    elsif has_open_run(v_user.user_id) then
        return 'busy';
    end if;
    perform begin_run(p_run_id, 'restore', v_user.user_id, p_started_by, p_archive_id, p_runner, p_lease);
    return 'begun';
end
$$;

-- Says which account, not made yet, a restoration under a new name is for. There is nothing to do: the account comes with its
-- rows or not at all.
create or replace function begin_account(p_run_id uuid, p_user_id uuid) returns void
language sql immutable set search_path = ${schema}, pg_temp as $$
$$;

-- Makes an archived account's tables again, empty, and takes the account back into use.
create or replace function revive_account(p_archive_id uuid, p_started_by uuid) returns uuid
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user_id uuid;
begin
    update pf_users set account_status = 'active', status_changed_at = clock_timestamp(), schema_dropped_at = null,
            archive_reference = null
        where account_status = 'archived' and archive_reference = p_archive_id::text
        returning user_id into strict v_user_id;
    perform create_user_schema(v_user_id, p_started_by);
    return v_user_id;
end
$$;

-- Records that an archive's rows are in a user's tables.
create or replace function note_restored(p_run_id uuid, p_archive_id uuid, p_user_id uuid, p_started_by uuid)
returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    update pf_archives set restored_at = clock_timestamp() where archive_id = p_archive_id;
    perform append_audit(p_user_id, p_started_by, 'RESTORE', 'USER_SCHEMA', p_archive_id::text, null, true, null,
        (select jsonb_build_object('rows', row_count) from pf_archives where archive_id = p_archive_id));
    perform end_run(p_run_id);
end
$$;

-- Notes what a look at an archive's file found.
create or replace function note_verified(p_archive_id uuid, p_intact boolean, p_actor_id uuid) returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user_id uuid;
begin
    update pf_archives set verified_at = case when p_intact then clock_timestamp() else verified_at end,
            damaged_since = case when p_intact then null else coalesce(damaged_since, clock_timestamp()) end
        where archive_id = p_archive_id returning user_id into v_user_id;
    perform append_audit(v_user_id, p_actor_id, 'VERIFY_ARCHIVE', 'USER_SCHEMA', p_archive_id::text, null, p_intact,
        case when p_intact then null else 'damaged' end, null);
end
$$;

revoke all on all routines in schema ${schema} from public;

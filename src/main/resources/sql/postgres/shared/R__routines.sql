-- What happens inside the database. Every routine runs with the rights of the owner and a fixed search path; the
-- application role may call only those that are granted at the end.

-- A time-ordered UUID (version 7) for rows that are made here.
create or replace function new_id() returns uuid
language sql volatile set search_path = ${schema}, pg_temp as $$
    select encode(
        set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
            placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
            from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

create or replace function append_audit(
    p_user_id uuid, p_actor_id uuid, p_action text, p_resource_type text, p_resource_id text, p_table_name text,
    p_success boolean, p_error text, p_details jsonb) returns void
language sql volatile set search_path = ${schema}, pg_temp as $$
    insert into pf_audit_log (audit_id, occurred_at, user_id, actor_id, action, resource_type, resource_id,
        table_name, ip_address, user_agent, success, error_message, details)
    values (new_id(), clock_timestamp(), p_user_id, p_actor_id, p_action, p_resource_type, p_resource_id,
        p_table_name, host(inet_client_addr()), left(current_setting('application_name', true), 200), p_success,
        p_error, p_details)
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Sessions

-- So long may nothing be heard of a session. The window locks after 10 minutes by itself and ends its session; this is
-- for the program that was killed or whose computer fell asleep.
create or replace function session_idle_limit() returns interval
language sql immutable set search_path = ${schema}, pg_temp as $$
    select interval '15 minutes'
$$;

-- The open session whose token is set on this transaction, or no row.
create or replace function open_session_row() returns setof pf_user_sessions
language sql stable security definer set search_path = ${schema}, pg_temp as $$
    select s.* from pf_user_sessions s join pf_users u on u.user_id = s.user_id
    where s.token_hash = sha256(convert_to(current_setting('pathfinder.session_token', true), 'UTF8'))
      and s.ended_at is null and s.expires_at > statement_timestamp()
      and s.last_seen_at > statement_timestamp() - session_idle_limit() and u.account_status = 'active'
$$;

-- What the policy of every user table asks: whose session is this? NULL, which equals no prefix, when it is nobody's.
create or replace function session_prefix() returns text
language sql stable security definer set search_path = ${schema}, pg_temp as $$
    select u.schema_prefix from open_session_row() s join pf_users u on u.user_id = s.user_id
$$;

-- Ties this transaction to a session and returns the prefix that it now belongs to. A token that an earlier user of
-- the connection left behind is a defect, and is refused before anything is read.
create or replace function bind_session(p_token text) returns text
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
declare
    v_session pf_user_sessions;
begin
    if coalesce(current_setting('pathfinder.session_token', true), '') <> '' then
        raise exception 'the connection still carries a session' using errcode = 'PF003';
    end if;
    perform set_config('pathfinder.session_token', p_token, true);
    select * into v_session from open_session_row();
    if v_session.session_id is null then
        raise exception 'the session has ended' using errcode = 'PF001';
    end if;
    if v_session.last_seen_at < statement_timestamp() - interval '1 minute'
            and not current_setting('transaction_read_only')::boolean then
        perform note_session_seen(v_session.session_id);
    end if;
    return session_prefix();
end
$$;

-- Where another transaction of the same session notes it at this moment, nobody waits.
create or replace function note_session_seen(p_session_id uuid) returns void
language sql volatile set search_path = ${schema}, pg_temp as $$
    update pf_user_sessions set last_seen_at = statement_timestamp() where session_id in (
        select session_id from pf_user_sessions where session_id = p_session_id for update skip locked)
$$;

-- Keeps a session alive while its person works on something that needs no database for long; whether it is still open.
create or replace function touch_session(p_token text) returns boolean
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
declare
    v_session pf_user_sessions;
begin
    perform set_config('pathfinder.session_token', p_token, true);
    select * into v_session from open_session_row();
    perform note_session_seen(v_session.session_id);
    return v_session.session_id is not null;
end
$$;

-- The person's own sessions: the open ones, and those of the last 90 days.
create or replace function my_sessions() returns table (session_id uuid, opened_at timestamptz, last_seen_at timestamptz,
    expires_at timestamptz, ended_at timestamptz, end_reason text, client_host text, client_app text,
    is_this_one boolean)
language sql stable security definer set search_path = ${schema}, pg_temp as $$
    select s.session_id, s.opened_at, s.last_seen_at, s.expires_at, s.ended_at, s.end_reason, s.client_host,
        s.client_app, s.session_id = o.session_id
    from open_session_row() o join pf_user_sessions s on s.user_id = o.user_id
    where s.ended_at is null or s.ended_at > statement_timestamp() - interval '90 days'
    order by s.ended_at is not null, s.opened_at desc
    fetch first 200 rows only
$$;

-- Ends another session of the same person, or all others where no id is given; how many that were.
create or replace function end_my_sessions(p_session_id uuid) returns integer
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
declare
    v_session pf_user_sessions;
begin
    select * into v_session from open_session_row();
    if v_session.session_id is null then
        raise exception 'the session has ended' using errcode = 'PF001';
    end if;
    return end_sessions(v_session.user_id, v_session.user_id, 'ended elsewhere', v_session.session_id, p_session_id);
end
$$;

-- Ends open sessions of a user, each with a row of the trail.
create or replace function end_sessions(
    p_user_id uuid, p_actor_id uuid, p_reason text, p_except uuid, p_only uuid) returns integer
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_id uuid;
    v_count integer := 0;
begin
    for v_id in
        update pf_user_sessions set ended_at = clock_timestamp(), end_reason = p_reason
        where user_id = p_user_id and ended_at is null and session_id is distinct from p_except
            and (p_only is null or session_id = p_only)
        returning session_id
    loop
        v_count := v_count + 1;
        perform append_audit(p_user_id, p_actor_id, 'END_SESSION', 'SESSION', v_id::text, null, true, null,
            jsonb_build_object('reason', p_reason));
    end loop;
    return v_count;
end
$$;

-- Marks the sessions that ended by themselves, and forgets those of more than 400 days ago; how many ended.
create or replace function expire_sessions() returns integer
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_session record;
    v_count integer := 0;
begin
    for v_session in
        update pf_user_sessions
        set ended_at = least(expires_at, last_seen_at + session_idle_limit()),
            end_reason = case when expires_at <= last_seen_at + session_idle_limit() then 'expired' else 'idle' end
        where session_id in (
            select session_id from pf_user_sessions
            where ended_at is null and (expires_at <= statement_timestamp()
                or last_seen_at <= statement_timestamp() - session_idle_limit())
            order by last_seen_at limit 1000 for update skip locked)
        returning session_id, user_id, end_reason
    loop
        v_count := v_count + 1;
        perform append_audit(v_session.user_id, null, 'END_SESSION', 'SESSION', v_session.session_id::text, null, true,
            null, jsonb_build_object('reason', v_session.end_reason));
    end loop;
    delete from pf_user_sessions where session_id in (
        select session_id from pf_user_sessions where ended_at < statement_timestamp() - interval '400 days' limit 1000);
    return v_count;
end
$$;

-- What the trail says about the person's own data, the newest first: who read or changed it, and when.
create or replace function my_audit(p_before timestamptz, p_before_id uuid, p_limit integer)
returns table (audit_id uuid, occurred_at timestamptz, actor_name text, by_me boolean, action text, resource_type text,
    resource_id text, success boolean, ip_address text, user_agent text)
language sql stable security definer set search_path = ${schema}, pg_temp as $$
    select a.audit_id, a.occurred_at, x.username, a.actor_id is not distinct from o.user_id, a.action, a.resource_type,
        a.resource_id, a.success, a.ip_address, a.user_agent
    from open_session_row() o
    join pf_audit_log a on a.user_id = o.user_id
    left join pf_users x on x.user_id = a.actor_id
    where p_before is null or (a.occurred_at, a.audit_id) < (p_before, p_before_id)
    order by a.occurred_at desc, a.audit_id desc
    limit least(greatest(p_limit, 1), 1000)
$$;

-- Salt and parameters for deriving the key. An unknown name gets a fake that is the same each time.
create or replace function challenge(p_username text) returns table (salt bytea, params text)
language sql stable security definer set search_path = ${schema}, pg_temp as $$
    select coalesce(u.password_salt,
               substring(sha256(s.unknown_user_secret || convert_to(p_username, 'UTF8')) from 1 for 16)),
           coalesce(u.password_params, s.password_params)
    from pf_security_settings s left join pf_users u on u.username = p_username
$$;

-- Submits a try: it counts as failed until open_session finds the key right. Nothing that is returned depends on the
-- key, so a client that rolls this back has learned nothing, and one that commits it has been counted.
create or replace function submit_login(p_username text, p_key bytea)
returns table (attempt_id uuid, retry_after_seconds integer)
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
#variable_conflict use_column
declare
    v_throttle pf_login_throttle;
begin
    insert into pf_login_throttle as t values (sha256(convert_to(p_username, 'UTF8')), 0, '-infinity')
        on conflict (username_hash) do update set failures = t.failures
        returning * into v_throttle;
    if v_throttle.locked_until > clock_timestamp() then
        retry_after_seconds := ceil(extract(epoch from v_throttle.locked_until - clock_timestamp()));
        perform append_audit((select u.user_id from pf_users u where u.username = p_username), null, 'LOGIN',
            'SESSION', null, null, false, 'slowed', null);
        return next;
        return;
    end if;

    update pf_login_throttle set failures = failures + 1,
            locked_until = clock_timestamp() + make_interval(secs => least(power(2, least(failures, 20)), 900))
        where username_hash = v_throttle.username_hash;
    attempt_id := new_id();
    retry_after_seconds := least(power(2, least(v_throttle.failures, 20)), 900);
    insert into pf_login_attempts values (attempt_id, left(p_username, 64), sha256(coalesce(p_key, '')),
        clock_timestamp(), pg_current_xact_id());

    -- Keeps both tables small under a storm of invented names.
    delete from pf_login_throttle where username_hash in (
        select t.username_hash from pf_login_throttle t
        where t.locked_until < clock_timestamp() - interval '1 day' limit 100 for update skip locked);
    delete from pf_login_attempts where attempt_id in (
        select a.attempt_id from pf_login_attempts a
        where a.submitted_at < clock_timestamp() - interval '1 day' limit 100 for update skip locked);
    return next;
end
$$;

-- Takes a counted try out, for who compares it. One that is unknown, stale, or counted in this same transaction, which
-- could still be rolled back, is refused.
create or replace function take_attempt(p_attempt_id uuid) returns pf_login_attempts
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_attempt pf_login_attempts;
begin
    delete from pf_login_attempts a where a.attempt_id = p_attempt_id returning * into v_attempt;
    if v_attempt.attempt_id is null or v_attempt.submitted_at < clock_timestamp() - interval '1 minute'
            or v_attempt.submitted_in = pg_current_xact_id() then
        raise exception 'no such try' using errcode = '42501';
    end if;
    return v_attempt;
end
$$;

-- Who was only away for long is back by logging in, as long as the tables are not archived; the account's state then.
-- Who archives them at this moment is waited for.
create or replace function end_inactivity(p_user_id uuid) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    update pf_users set account_status = 'active', status_changed_at = clock_timestamp()
        where user_id = p_user_id and account_status = 'inactive';
    if found then
        perform append_audit(p_user_id, p_user_id, 'CHANGE_STATUS', 'ACCOUNT', p_user_id::text, null, true, null,
            jsonb_build_object('from', 'inactive', 'to', 'active'));
    end if;
    return (select account_status from pf_users where user_id = p_user_id);
end
$$;

-- Decides a try that was submitted and counted in an earlier transaction. The same steps run for unknown and known
-- names; only the right key learns that an account is suspended. The token is returned once and stored as its hash.
create or replace function open_session(p_attempt_id uuid, p_client_host text, p_client_app text)
returns table (outcome text, token text, session_id uuid, user_id uuid, display_name text, role text,
    schema_prefix text, must_change_password boolean, expires_at timestamptz)
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
#variable_conflict use_column
declare
    v_attempt pf_login_attempts;
    v_user pf_users;
    v_session pf_user_sessions;
    v_token text;
begin
    v_attempt := take_attempt(p_attempt_id);
    select * into v_user from pf_users u where u.username = v_attempt.username;
    if v_user.user_id is null or v_attempt.key_hash is distinct from v_user.password_key then
        outcome := 'refused';
        perform append_audit(v_user.user_id, v_user.user_id, 'LOGIN', 'SESSION', null, null, false, 'refused', null);
        return next;
        return;
    end if;

    delete from pf_login_throttle t where t.username_hash = sha256(convert_to(v_attempt.username, 'UTF8'));
    if v_user.account_status = 'inactive' then
        v_user.account_status := end_inactivity(v_user.user_id);
    end if;
    if v_user.account_status <> 'active' then
        outcome := 'suspended';
        perform append_audit(v_user.user_id, v_user.user_id, 'LOGIN', 'SESSION', null, null, false,
            v_user.account_status, null);
        return next;
        return;
    end if;

    -- Three random UUIDs carry 366 random bits.
    v_token := encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
        || uuid_send(gen_random_uuid())), 'hex');
    insert into pf_user_sessions (session_id, user_id, token_hash, opened_at, last_seen_at, expires_at, client_host,
            client_app)
        values (new_id(), v_user.user_id, sha256(convert_to(v_token, 'UTF8')), clock_timestamp(), clock_timestamp(),
            clock_timestamp() + interval '12 hours', left(p_client_host, 100), left(p_client_app, 100))
        returning * into v_session;
    update pf_users u set last_login = v_session.opened_at where u.user_id = v_user.user_id;
    perform append_audit(v_user.user_id, v_user.user_id, 'LOGIN', 'SESSION', v_session.session_id::text, null, true,
        null, null);

    outcome := 'opened';
    token := v_token;
    session_id := v_session.session_id;
    user_id := v_user.user_id;
    display_name := v_user.display_name;
    role := v_user.role;
    schema_prefix := v_user.schema_prefix;
    must_change_password := v_user.must_change_password;
    expires_at := v_session.expires_at;
    return next;
end
$$;

create or replace function close_session(p_token text, p_reason text) returns void
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
declare
    v_session pf_user_sessions;
begin
    update pf_user_sessions set ended_at = clock_timestamp(), end_reason = left(p_reason, 20)
        where token_hash = sha256(convert_to(p_token, 'UTF8')) and ended_at is null
        returning * into v_session;
    if v_session.session_id is not null then
        perform append_audit(v_session.user_id, v_session.user_id, 'LOGOUT', 'SESSION', v_session.session_id::text,
            null, true, null, null);
    end if;
end
$$;

create or replace function check_user_action(p_action text) returns void
language plpgsql immutable set search_path = ${schema}, pg_temp as $$
begin
    if p_action not in ('CREATE', 'READ', 'LIST', 'UPDATE', 'DELETE', 'RESTORE', 'EXPORT', 'IMPORT') then
        raise exception 'not an action of a user' using errcode = '42501';
    end if;
end
$$;

-- What user code writes about itself, in the transaction of the change that it describes.
create or replace function write_audit(
    p_action text, p_resource_type text, p_resource_id text, p_table_name text, p_details jsonb) returns void
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
declare
    v_user_id uuid;
begin
    select s.user_id into v_user_id from open_session_row() s;
    if v_user_id is null then
        raise exception 'the session has ended' using errcode = 'PF001';
    end if;
    perform check_user_action(p_action);
    perform append_audit(v_user_id, v_user_id, p_action, p_resource_type, p_resource_id, p_table_name, true, null,
        p_details);
end
$$;

-- What user code writes about its own work that was refused or failed, when the transaction of the work is undone. The
-- token tells whose session it was, also of one that has ended since.
create or replace function write_failure(
    p_token text, p_action text, p_resource_type text, p_resource_id text, p_table_name text, p_error text) returns void
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
declare
    v_user_id uuid;
begin
    select s.user_id into v_user_id from pf_user_sessions s where s.token_hash = sha256(convert_to(p_token, 'UTF8'));
    if v_user_id is null then
        raise exception 'not a session' using errcode = '42501';
    end if;
    perform check_user_action(p_action);
    perform append_audit(v_user_id, v_user_id, p_action, p_resource_type, p_resource_id, p_table_name, false,
        left(p_error, 40), null);
end
$$;

-- A short session of a user for the proof of isolation: for the owner only, who answers for it in the audit trail. It
-- counts as no log-in of the user. No row if the user can have none.
create or replace function open_proof_session(p_user_id uuid, p_actor_id uuid)
returns table (session_id uuid, token text)
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
#variable_conflict use_column
begin
    perform 1 from pf_users u
        where u.user_id = p_user_id and u.account_status = 'active' and u.schema_created = 'Y' for share;
    if not found then
        return;
    end if;
    session_id := new_id();
    token := encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
        || uuid_send(gen_random_uuid())), 'hex');
    insert into pf_user_sessions (session_id, user_id, token_hash, opened_at, last_seen_at, expires_at, client_app)
        values (session_id, p_user_id, sha256(convert_to(token, 'UTF8')), clock_timestamp(), clock_timestamp(),
            clock_timestamp() + interval '60 seconds', 'isolation proof');
    perform append_audit(p_user_id, p_actor_id, 'ISOLATION_PROOF', 'SESSION', session_id::text, null, true, null,
        null);
    return next;
end
$$;

-- Ends one, whose token then must open nothing.
create or replace function end_proof_session(p_session_id uuid) returns void
language sql volatile set search_path = ${schema}, pg_temp as $$
    update pf_user_sessions set ended_at = clock_timestamp(), end_reason = 'isolation proof'
        where session_id = p_session_id and client_app = 'isolation proof'
$$;

-- Removes sessions of the proof, which were nobody's log-ins; the audit trail keeps that they were opened.
create or replace function remove_proof_sessions(p_session_ids uuid[]) returns void
language sql volatile set search_path = ${schema}, pg_temp as $$
    delete from pf_user_sessions where session_id = any (p_session_ids) and client_app = 'isolation proof'
$$;

-- Removes what a proof that was cut off left behind.
create or replace function remove_expired_proof_sessions() returns void
language sql volatile set search_path = ${schema}, pg_temp as $$
    delete from pf_user_sessions where client_app = 'isolation proof' and expires_at < clock_timestamp()
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Table sets

create or replace function check_prefix(p_prefix text) returns void
language plpgsql immutable set search_path = ${schema}, pg_temp as $$
begin
    if p_prefix is null or p_prefix !~ '^user_[a-z0-9_]{1,25}$' then
        raise exception 'not a schema prefix' using errcode = '42602';
    end if;
end
$$;

-- Runs the statements of a version for a prefix, as steps of a run.
create or replace function make_tables(p_run uuid, p_prefix text, p_version integer) returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_step record;
begin
    for v_step in
        select step_name, array_agg(statement order by statement_no) as statements,
               row_number() over (order by min(statement_no)) as step_no
        from pf_user_schema_statements where schema_version = p_version
        group by step_name order by min(statement_no)
    loop
        for i in 1 .. array_length(v_step.statements, 1) loop
            execute replace(v_step.statements[i], '<prefix>', p_prefix);
        end loop;
        insert into pf_run_steps values
            (p_run, v_step.step_no, v_step.step_name, 'done', clock_timestamp(), clock_timestamp(), null);
    end loop;
end
$$;

-- Makes all of a user's tables with their indexes, grants and policies, or none: it is one transaction. A set that was made
-- ahead only gets its name. Journaled.
create or replace function create_user_schema(p_user_id uuid, p_started_by uuid) returns void
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_prefix text;
    v_version integer;
    v_run uuid := new_id();
begin
    select schema_prefix into strict v_prefix from pf_users where user_id = p_user_id for update;
    perform check_prefix(v_prefix);
    perform check_schema_limits('create', p_user_id, p_started_by);
    select max(schema_version) into strict v_version from pf_user_schema_statements;
    insert into pf_runs (run_id, kind, user_id, started_by, state, started_at)
        values (v_run, 'create', p_user_id, p_started_by, 'running', clock_timestamp());
    if not claim_ready_set(v_run, v_prefix, v_version) then
        perform make_tables(v_run, v_prefix, v_version);
    end if;
    update pf_users set schema_created = 'Y', schema_version = v_version where user_id = p_user_id;
    update pf_runs set state = 'done', ended_at = clock_timestamp() where run_id = v_run;
    perform append_audit(p_user_id, p_started_by, 'CREATE_SCHEMA', 'USER_SCHEMA', p_user_id::text, null, true, null,
        null);
end
$$;

-- Drops exactly the tables and the view whose whole names are of this prefix; how many tables that were.
create or replace function drop_tables(p_prefix text) returns integer
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_tables text;
    v_count integer;
begin
    perform check_prefix(p_prefix);
    execute format('drop view if exists %I', p_prefix || '_skill_summary');
    select string_agg(format('%I', p_prefix || '_' || suffix), ', ' order by position),
           count(*) filter (where to_regclass(format('${schema}.%I', p_prefix || '_' || suffix)) is not null)
        into v_tables, v_count from pf_ref_user_tables;
    execute 'drop table if exists ' || v_tables;
    return v_count;
end
$$;

-- Drops a user's set; how many tables that were. Journaled.
drop function if exists drop_user_schema(uuid, uuid);
create function drop_user_schema(p_user_id uuid, p_started_by uuid) returns integer
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_prefix text;
    v_count integer;
    v_run uuid := new_id();
begin
    select schema_prefix into strict v_prefix from pf_users where user_id = p_user_id for update;
    perform check_schema_limits('drop', p_user_id, p_started_by);
    insert into pf_runs (run_id, kind, user_id, started_by, state, started_at)
        values (v_run, 'drop', p_user_id, p_started_by, 'running', clock_timestamp());
    v_count := drop_tables(v_prefix);
    update pf_users set schema_created = 'N', schema_dropped_at = clock_timestamp() where user_id = p_user_id;
    insert into pf_run_steps values (v_run, 1, 'drop', 'done', clock_timestamp(), clock_timestamp(), null);
    update pf_runs set state = 'done', ended_at = clock_timestamp() where run_id = v_run;
    perform append_audit(p_user_id, p_started_by, 'DROP_SCHEMA', 'USER_SCHEMA', p_user_id::text, null, true, null,
        jsonb_build_object('tables', v_count));
    return v_count;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Accounts

-- Makes an account with its tables, all or nothing. The unique constraints decide who gets a name.
create or replace function create_account(
    p_user_id uuid, p_username text, p_display_name text, p_email text, p_role text, p_schema_prefix text,
    p_salt bytea, p_params text, p_key_hash bytea, p_started_by uuid, p_must_change boolean) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_constraint text;
begin
    perform check_prefix(p_schema_prefix);
    insert into pf_schema_prefixes (schema_prefix, user_id, taken_at)
        values (p_schema_prefix, p_user_id, clock_timestamp());
    insert into pf_users (user_id, username, display_name, email, role, schema_prefix, password_salt,
            password_params, password_key, password_changed_at, must_change_password, created_at)
        values (p_user_id, p_username, p_display_name, p_email, p_role, p_schema_prefix, p_salt, p_params, p_key_hash,
            clock_timestamp(), p_must_change, clock_timestamp());
    perform append_audit(p_user_id, p_started_by, 'REGISTER', 'ACCOUNT', p_user_id::text, null, true, null, null);
    perform create_user_schema(p_user_id, p_started_by);
    return 'created';
exception when unique_violation then
    get stacked diagnostics v_constraint = constraint_name;
    return case v_constraint
        when 'pf_users_username_uq' then 'username_taken'
        when 'pf_users_email_uq' then 'email_taken'
        when 'pf_users_schema_prefix_uq' then 'prefix_taken'
        when 'pf_schema_prefixes_pkey' then 'prefix_taken'
        else 'id_taken'
    end;
end
$$;

-- Self-registration: always an ordinary user, who starts the run themselves.
create or replace function register_user(
    p_user_id uuid, p_username text, p_display_name text, p_email text, p_schema_prefix text,
    p_salt bytea, p_params text, p_key_hash bytea) returns text
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
begin
    if not exists (select 1 from pf_users) then
        return 'not_initialised';
    end if;
    return create_account(p_user_id, p_username, p_display_name, p_email, 'user', p_schema_prefix, p_salt, p_params,
        p_key_hash, p_user_id, false);
end
$$;

-- The first account of a database. Two programs that try at once get one administrator.
create or replace function create_first_administrator(
    p_user_id uuid, p_username text, p_display_name text, p_email text, p_schema_prefix text,
    p_salt bytea, p_params text, p_key_hash bytea) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    lock table pf_security_settings in exclusive mode;
    if exists (select 1 from pf_users) then
        return 'already_initialised';
    end if;
    update pf_security_settings set password_params = p_params;
    return create_account(p_user_id, p_username, p_display_name, p_email, 'admin', p_schema_prefix, p_salt, p_params,
        p_key_hash, p_user_id, false);
end
$$;

create or replace function is_initialised() returns boolean
language sql stable security definer set search_path = ${schema}, pg_temp as $$
    select exists (select 1 from pf_users)
$$;

-- The parameters that new passwords of this database are derived with.
create or replace function password_params() returns text
language sql stable security definer set search_path = ${schema}, pg_temp as $$
    select password_params from pf_security_settings
$$;

-- Sets a new key for the person of this session, who proves the current one by a counted try. A change by the person
-- ends their other sessions; a renewal with stronger parameters does not.
create or replace function change_password(
    p_attempt_id uuid, p_salt bytea, p_params text, p_key_hash bytea, p_renewal boolean) returns boolean
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
declare
    v_session pf_user_sessions;
    v_changed boolean;
begin
    select * into v_session from open_session_row();
    v_changed := is_own_password(v_session.user_id, p_attempt_id)
        and (not p_renewal or p_params = (select s.password_params from pf_security_settings s));
    if v_changed then
        update pf_users set password_salt = p_salt, password_params = p_params, password_key = p_key_hash,
                password_changed_at = case when p_renewal then password_changed_at else clock_timestamp() end,
                must_change_password = must_change_password and p_renewal
            where user_id = v_session.user_id;
        if not p_renewal then
            perform end_sessions(v_session.user_id, v_session.user_id, 'password changed', v_session.session_id, null);
        end if;
    end if;
    perform append_audit(v_session.user_id, v_session.user_id, 'CHANGE_PASSWORD', 'ACCOUNT',
        v_session.user_id::text, null, v_changed, case when v_changed then null else 'refused' end, null);
    return v_changed;
end
$$;

-- Whether a counted try holds the key of this user. The right one takes the count back.
create or replace function is_own_password(p_user_id uuid, p_attempt_id uuid) returns boolean
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_attempt pf_login_attempts;
    v_user pf_users;
begin
    if p_user_id is null then
        raise exception 'the session has ended' using errcode = 'PF001';
    end if;
    v_attempt := take_attempt(p_attempt_id);
    select * into v_user from pf_users where user_id = p_user_id;
    if v_attempt.username is distinct from v_user.username
            or v_attempt.key_hash is distinct from v_user.password_key then
        return false;
    end if;
    delete from pf_login_throttle t where t.username_hash = sha256(convert_to(v_user.username, 'UTF8'));
    return true;
end
$$;

-- Whether somebody else is an administrator who can log in. Two who give up their role at once wait for each other.
create or replace function has_other_administrator(p_user_id uuid) returns boolean
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
begin
    lock table pf_security_settings in exclusive mode;
    return exists (select 1 from pf_users
        where role = 'admin' and account_status = 'active' and user_id <> p_user_id);
end
$$;

-- Deletes the account of the person of this session, who proves their password by a counted try: the tables, the
-- sessions and the account. What remains is the trail, under an id that is nobody's name any more, and the prefix, which
-- nobody gets again. The receipt is the id of the row in the trail.
create or replace function delete_my_account(p_attempt_id uuid)
returns table (outcome text, receipt uuid, tables integer, deleted_at timestamptz)
language plpgsql volatile security definer set search_path = ${schema}, pg_temp as $$
#variable_conflict use_column
declare
    v_user pf_users;
begin
    select u.* into v_user from open_session_row() s join pf_users u on u.user_id = s.user_id;
    if not is_own_password(v_user.user_id, p_attempt_id) then
        outcome := 'refused';
        perform append_audit(v_user.user_id, v_user.user_id, 'DELETE_ACCOUNT', 'ACCOUNT', v_user.user_id::text, null,
            false, 'refused', null);
    elsif v_user.role = 'admin' and not has_other_administrator(v_user.user_id) then
        outcome := 'last_administrator';
    else
        outcome := 'deleted';
        tables := delete_account(v_user.user_id, v_user.user_id);
        deleted_at := clock_timestamp();
        perform append_audit(v_user.user_id, v_user.user_id, 'DELETE_ACCOUNT', 'ACCOUNT', v_user.user_id::text, null,
            true, null, jsonb_build_object('tables', tables));
        select a.audit_id into receipt from pf_audit_log a
            where a.user_id = v_user.user_id and a.action = 'DELETE_ACCOUNT' and a.success
            order by a.audit_id desc limit 1;
    end if;
    return next;
end
$$;

create or replace function delete_account(p_user_id uuid, p_actor_id uuid) returns integer
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_tables integer := drop_user_schema(p_user_id, p_actor_id);
begin
    perform end_sessions(p_user_id, p_actor_id, 'account deleted', null, null);
    delete from pf_user_sessions where user_id = p_user_id;
    -- The files of archives that nothing refers to are removed by who keeps them.
    delete from pf_archives where user_id = p_user_id;
    update pf_schema_prefixes set released_at = clock_timestamp() where user_id = p_user_id;
    delete from pf_users where user_id = p_user_id;
    return v_tables;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- What administrators do to accounts. Each returns 'done', or why not.

create or replace function reset_password(
    p_username text, p_salt bytea, p_params text, p_key_hash bytea, p_actor_id uuid) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user_id uuid;
begin
    update pf_users set password_salt = p_salt, password_params = p_params, password_key = p_key_hash,
            password_changed_at = clock_timestamp(), must_change_password = true
        where username = p_username returning user_id into v_user_id;
    if v_user_id is null then
        return 'no_such_user';
    end if;
    delete from pf_login_throttle t where t.username_hash = sha256(convert_to(p_username, 'UTF8'));
    perform end_sessions(v_user_id, p_actor_id, 'password reset', null, null);
    perform append_audit(v_user_id, p_actor_id, 'RESET_PASSWORD', 'ACCOUNT', v_user_id::text, null, true, null, null);
    return 'done';
end
$$;

create or replace function change_account_status(p_username text, p_status text, p_actor_id uuid) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user pf_users;
begin
    select * into v_user from pf_users where username = p_username for update;
    if v_user.user_id is null then
        return 'no_such_user';
    elsif v_user.account_status = 'archived' then
        return 'archived';
    elsif p_status <> 'active' and v_user.role = 'admin' and not has_other_administrator(v_user.user_id) then
        return 'last_administrator';
    end if;
    update pf_users set account_status = p_status, status_changed_at = clock_timestamp() where user_id = v_user.user_id;
    if p_status <> 'active' then
        perform end_sessions(v_user.user_id, p_actor_id, p_status, null, null);
    end if;
    perform append_audit(v_user.user_id, p_actor_id, 'CHANGE_STATUS', 'ACCOUNT', v_user.user_id::text, null, true, null,
        jsonb_build_object('from', v_user.account_status, 'to', p_status));
    return 'done';
end
$$;

-- A session keeps the role that it began with in the program, so a change ends the person's sessions.
create or replace function change_role(p_username text, p_role text, p_actor_id uuid) returns text
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_user pf_users;
begin
    select * into v_user from pf_users where username = p_username for update;
    if v_user.user_id is null then
        return 'no_such_user';
    elsif p_role <> 'admin' and v_user.role = 'admin' and not has_other_administrator(v_user.user_id) then
        return 'last_administrator';
    end if;
    if p_role <> v_user.role then
        update pf_users set role = p_role where user_id = v_user.user_id;
        perform end_sessions(v_user.user_id, p_actor_id, 'role changed', null, null);
        perform append_audit(v_user.user_id, p_actor_id, 'CHANGE_ROLE', 'ACCOUNT', v_user.user_id::text, null, true,
            null, jsonb_build_object('from', v_user.role, 'to', p_role));
    end if;
    return 'done';
end
$$;

-- Ends connections of the application role that make others wait: a transaction that lies idle for so long, and one
-- that for so long holds a lock on a user's table or a shared one which the program never holds longer than a moment.
-- Needs the right to see and to signal that role's connections; without it nothing is ended, and null says so.
create or replace function end_blocking_clients(p_idle interval, p_locking interval) returns integer
language plpgsql volatile set search_path = ${schema}, pg_temp as $$
declare
    v_client record;
    v_count integer := 0;
begin
    if not pg_has_role(current_user, 'pg_signal_backend', 'usage')
            or not pg_has_role(current_user, 'pg_read_all_stats', 'usage') then
        return null;
    end if;
    for v_client in
        select a.pid, host(a.client_addr) as address,
            case when a.state like 'idle in transaction%' and a.state_change < clock_timestamp() - p_idle
                then 'idle' else 'locks' end as reason
        from pg_stat_activity a
        where a.usename = '${application}' and a.datname = current_database() and a.xact_start is not null
            and (a.state like 'idle in transaction%' and a.state_change < clock_timestamp() - p_idle
                or a.xact_start < clock_timestamp() - p_locking and exists (
                    select 1 from pg_locks l join pg_class c on c.oid = l.relation
                    where l.pid = a.pid and l.granted and l.locktype = 'relation'
                        and c.relnamespace = '${schema}'::regnamespace
                        and l.mode in ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock',
                            'ExclusiveLock', 'AccessExclusiveLock')))
    loop
        if pg_terminate_backend(v_client.pid) then
            v_count := v_count + 1;
            perform append_audit(null, null, 'END_CLIENT', 'CONNECTION', null, null, true, null,
                jsonb_build_object('reason', v_client.reason, 'address', v_client.address));
        end if;
    end loop;
    return v_count;
end
$$;

-- ---------------------------------------------------------------------------------------------------------------
-- Who may call what

revoke all on all routines in schema ${schema} from public;
grant execute on function
    session_prefix(), bind_session(text), challenge(text), submit_login(text, bytea), open_session(uuid, text, text),
    close_session(text, text), write_audit(text, text, text, text, jsonb),
    write_failure(text, text, text, text, text, text), is_initialised(), password_params(),
    register_user(uuid, text, text, text, text, bytea, text, bytea),
    change_password(uuid, bytea, text, bytea, boolean), delete_my_account(uuid), touch_session(text), my_sessions(),
    end_my_sessions(uuid), my_audit(timestamptz, uuid, integer)
    to "${application}";

insert into pf_security_settings (unknown_user_secret, password_params)
    values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'argon2id$m=19456,t=2,p=1')
    on conflict do nothing;

-- What the other packages are built of: ids and time, the trail, names, sessions, the journal. For the owner only: nobody
-- gets EXECUTE on it. Needs, granted directly: EXECUTE on DBMS_CRYPTO.

create or replace package pf_core authid definer as
    -- Errors that callers know by their number. Their texts name nothing of a user.
    procedure raise_session_ended;
    procedure raise_refused(p_what in varchar2);
    procedure refuse_change_of_audit;
    function is_changed(p_old in varchar2, p_new in varchar2) return boolean;
    function is_long_changed(p_old in clob, p_new in clob) return boolean;

    -- A time-ordered UUID (version 7) for rows that are made here.
    function new_id return raw;
    function id_text(p_id in raw) return varchar2;
    function utc_now return timestamp;
    function seconds_between(p_earlier in timestamp, p_later in timestamp) return number;
    function seconds_after(p_time in timestamp, p_seconds in number) return timestamp;
    function new_token return varchar2;
    function text_hash(p_text in varchar2) return raw;
    function bytes_hash(p_bytes in raw) return raw;

    procedure append_audit(p_user_id in raw, p_actor_id in raw, p_action in varchar2, p_resource_type in varchar2,
        p_resource_id in varchar2, p_table_name in varchar2, p_success in number, p_error in varchar2, p_details in clob);
    -- In a transaction of its own: it stays whatever becomes of the work that was refused.
    procedure append_refusal(p_user_id in raw, p_actor_id in raw, p_action in varchar2, p_resource_type in varchar2,
        p_resource_id in varchar2, p_error in varchar2);

    -- Every identifier goes through these two: the pattern of a prefix, and the whole name of a part.
    function checked_prefix(p_prefix in varchar2) return varchar2;
    function checked_name(p_prefix in varchar2, p_part in varchar2) return varchar2;
    function object_exists(p_name in varchar2) return number;

    -- Whose session this connection carries; null when it carries none, or one that has ended.
    function carried_session return raw;
    function open_session_id return raw;
    function session_user_id return raw;
    function session_prefix return varchar2;
    function open_session_of(p_token in varchar2) return raw;
    procedure end_sessions(p_user_id in raw, p_actor_id in raw, p_reason in varchar2, p_except in raw, p_only in raw,
        p_ended out number);

    function capability(p_name in varchar2) return varchar2;
    procedure check_schema_limits(p_kind in varchar2, p_user_id in raw, p_actor_id in raw);

    -- The journal. Each of these but begin_run and end_run commits.
    procedure begin_run(p_kind in varchar2, p_user_id in raw, p_started_by in raw, p_subject in raw, p_run_id out raw,
        p_runner out raw, p_resumed out number);
    procedure note_step(p_run_id in raw, p_runner in raw, p_name in varchar2);
    procedure run_step(p_run_id in raw, p_runner in raw, p_name in varchar2, p_prefix in varchar2, p_part in varchar2,
        p_statement in clob, p_may_exist in number);
    procedure drop_step(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_part in varchar2);
    procedure undo_run(p_run_id in raw, p_runner in raw, p_prefix in varchar2);
    procedure end_run(p_run_id in raw, p_runner in raw, p_state in varchar2, p_error_code in varchar2);
    procedure release_run(p_run_id in raw, p_runner in raw, p_error_code in varchar2);
    procedure note_failed_run(p_kind in varchar2, p_user_id in raw, p_started_by in raw, p_error_code in varchar2);
    function holds_run(p_run_id in raw, p_runner in raw) return number;
    function step_state(p_run_id in raw, p_name in varchar2) return varchar2;
    function error_code_of(p_code in number) return varchar2;
end pf_core;
/

create or replace package body pf_core as
    procedure raise_session_ended is
    begin
        raise_application_error(-20001, 'the session has ended');
    end raise_session_ended;

    procedure raise_refused(p_what in varchar2) is
    begin
        raise_application_error(-20042, p_what);
    end raise_refused;

    procedure refuse_change_of_audit is
    begin
        raise_application_error(-20004, 'the audit trail is only added to');
    end refuse_change_of_audit;

    -- For the triggers of the trail.
    function is_changed(p_old in varchar2, p_new in varchar2) return boolean is
    begin
        if p_old is null or p_new is null then
            return p_old is not null or p_new is not null;
        end if;
        return p_old <> p_new;
    end is_changed;

    function is_long_changed(p_old in clob, p_new in clob) return boolean is
    begin
        if p_old is null or p_new is null then
            return p_old is not null or p_new is not null;
        end if;
        return p_old <> p_new;
    end is_long_changed;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Time, ids, hashes

    function utc_now return timestamp is
    begin
        return sys_extract_utc(systimestamp);
    end utc_now;

    function seconds_between(p_earlier in timestamp, p_later in timestamp) return number is
    begin
        return extract(day from (p_later - p_earlier)) * 86400 + extract(hour from (p_later - p_earlier)) * 3600
            + extract(minute from (p_later - p_earlier)) * 60 + extract(second from (p_later - p_earlier));
    end seconds_between;

    function seconds_after(p_time in timestamp, p_seconds in number) return timestamp is
    begin
        return p_time + numtodsinterval(p_seconds, 'SECOND');
    end seconds_after;

    function hexadecimal(p_number in number, p_digits in number) return varchar2 is
        v_rest number(20) := p_number;
        v_text varchar2(40);
    begin
        for i in 1 .. p_digits loop
            v_text := substr('0123456789ABCDEF', mod(v_rest, 16) + 1, 1) || v_text;
            v_rest := floor(v_rest / 16);
        end loop;
        return v_text;
    end hexadecimal;

    function new_id return raw is
        v_milliseconds number(20);
        v_random varchar2(40);
        v_variant varchar2(1);
    begin
        -- Milliseconds since 1970, of which 2000 is 946,684,800 seconds away.
        v_milliseconds := floor((seconds_between(timestamp '2000-01-01 00:00:00', utc_now()) + 946684800) * 1000);
        v_random := rawtohex(dbms_crypto.randombytes(10));
        v_variant := substr('89AB', mod(instr('0123456789ABCDEF', substr(v_random, 4, 1)), 4) + 1, 1);
        return hextoraw(hexadecimal(v_milliseconds, 12) || '7' || substr(v_random, 1, 3) || v_variant
            || substr(v_random, 5, 15));
    end new_id;

    function id_text(p_id in raw) return varchar2 is
        v_hex varchar2(40);
    begin
        if p_id is null then
            return null;
        end if;
        v_hex := lower(rawtohex(p_id));
        return substr(v_hex, 1, 8) || '-' || substr(v_hex, 9, 4) || '-' || substr(v_hex, 13, 4) || '-'
            || substr(v_hex, 17, 4) || '-' || substr(v_hex, 21, 12);
    end id_text;

    function new_token return varchar2 is
    begin
        return lower(rawtohex(dbms_crypto.randombytes(32)));
    end new_token;

    -- STANDARD_HASH is a function of SQL only.
    function text_hash(p_text in varchar2) return raw is
        v_hash raw(32);
    begin
        select standard_hash(p_text, 'SHA256') into v_hash from dual;
        return v_hash;
    end text_hash;

    function bytes_hash(p_bytes in raw) return raw is
        v_hash raw(32);
    begin
        select standard_hash(p_bytes, 'SHA256') into v_hash from dual;
        return v_hash;
    end bytes_hash;

    -- ---------------------------------------------------------------------------------------------------------------
    -- The trail

    procedure append_audit(p_user_id in raw, p_actor_id in raw, p_action in varchar2, p_resource_type in varchar2,
        p_resource_id in varchar2, p_table_name in varchar2, p_success in number, p_error in varchar2, p_details in clob)
    is
    begin
        insert into pf_audit_log (audit_id, occurred_at, user_id, actor_id, action, resource_type, resource_id,
            table_name, ip_address, user_agent, success, error_message, details)
        values (new_id(), utc_now(), p_user_id, p_actor_id, p_action, p_resource_type, p_resource_id, p_table_name,
            sys_context('USERENV', 'IP_ADDRESS'), substr(sys_context('USERENV', 'MODULE'), 1, 200), p_success, p_error,
            p_details);
    end append_audit;

    procedure append_refusal(p_user_id in raw, p_actor_id in raw, p_action in varchar2, p_resource_type in varchar2,
        p_resource_id in varchar2, p_error in varchar2)
    is
        pragma autonomous_transaction;
    begin
        append_audit(p_user_id, p_actor_id, p_action, p_resource_type, p_resource_id, null, 0, p_error, null);
        commit;
    end append_refusal;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Names

    -- The letters are spelt out because what a range such as a-z holds depends on the session's NLS_SORT.
    function checked_prefix(p_prefix in varchar2) return varchar2 is
    begin
        if p_prefix is null
            or not regexp_like(p_prefix, '^user_[abcdefghijklmnopqrstuvwxyz0123456789_]{1,25}$', 'c')
        then
            raise_application_error(-20602, 'not a schema prefix');
        end if;
        return dbms_assert.simple_sql_name(p_prefix);
    end checked_prefix;

    function checked_name(p_prefix in varchar2, p_part in varchar2) return varchar2 is
        v_found number(10);
    begin
        select count(*) into v_found from pf_ref_user_tables where suffix = p_part;
        if v_found = 0 and (p_part is null or p_part <> 'skill_summary') then
            raise_refused('not a table of a user');
        end if;
        return dbms_assert.simple_sql_name(checked_prefix(p_prefix) || '_' || p_part);
    end checked_name;

    function object_exists(p_name in varchar2) return number is
        v_found number(10);
    begin
        select count(*) into v_found from user_objects where object_name = upper(p_name);
        return case when v_found > 0 then 1 else 0 end;
    end object_exists;

    function has_type(p_name in varchar2, p_type in varchar2) return boolean is
        v_found number(10);
    begin
        select count(*) into v_found from user_objects where object_name = upper(p_name) and object_type = p_type;
        return v_found > 0;
    end has_type;

    function capability(p_name in varchar2) return varchar2 is
        v_value varchar2(800);
    begin
        select max(value) into v_value from pf_capabilities where name = p_name;
        if v_value is null then
            raise_refused('the installation is not complete');
        end if;
        return v_value;
    end capability;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Sessions

    function carried_session return raw is
    begin
        return hextoraw(sys_context('PATHFINDER_SESSION', 'SESSION_ID'));
    end carried_session;

    -- So long may nothing be heard of a session: 15 minutes. The window locks after 10 by itself and ends its session;
    -- this is for the program that was killed or whose computer fell asleep.
    function open_session_id return raw is
        v_now timestamp(6) := utc_now();
        v_carried raw(16) := carried_session();
        v_session_id raw(16);
    begin
        select max(s.session_id) into v_session_id
        from pf_user_sessions s join pf_users u on u.user_id = s.user_id
        where s.session_id = v_carried and s.ended_at is null and s.expires_at > v_now
            and s.last_seen_at > v_now - interval '15' minute and u.account_status = 'active';
        return v_session_id;
    end open_session_id;

    function session_user_id return raw is
        v_session_id raw(16) := open_session_id();
        v_user_id raw(16);
    begin
        select max(user_id) into v_user_id from pf_user_sessions where session_id = v_session_id;
        return v_user_id;
    end session_user_id;

    function session_prefix return varchar2 is
        v_user_id raw(16) := session_user_id();
        v_prefix varchar2(120);
    begin
        select max(schema_prefix) into v_prefix from pf_users where user_id = v_user_id;
        return v_prefix;
    end session_prefix;

    function open_session_of(p_token in varchar2) return raw is
        v_now timestamp(6) := utc_now();
        v_hash raw(32) := text_hash(p_token);
        v_session_id raw(16);
    begin
        select max(s.session_id) into v_session_id
        from pf_user_sessions s join pf_users u on u.user_id = s.user_id
        where s.token_hash = v_hash and s.ended_at is null and s.expires_at > v_now
            and s.last_seen_at > v_now - interval '15' minute and u.account_status = 'active';
        return v_session_id;
    end open_session_of;

    procedure end_sessions(p_user_id in raw, p_actor_id in raw, p_reason in varchar2, p_except in raw, p_only in raw,
        p_ended out number)
    is
    begin
        p_ended := 0;
        for v_session in (
            select session_id from pf_user_sessions
            where user_id = p_user_id and ended_at is null and (p_except is null or session_id <> p_except)
                and (p_only is null or session_id = p_only))
        loop
            update pf_user_sessions set ended_at = utc_now(), end_reason = p_reason
                where session_id = v_session.session_id and ended_at is null;
            if sql%rowcount = 1 then
                p_ended := p_ended + 1;
                append_audit(p_user_id, p_actor_id, 'END_SESSION', 'SESSION', id_text(v_session.session_id), null, 1,
                    null, '{"reason": "' || p_reason || '"}');
            end if;
        end loop;
    end end_sessions;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Limits

    -- Those that are under way at this moment are not all seen, so that nobody waits for anybody; a few more than the
    -- limit may pass.
    procedure check_schema_limits(p_kind in varchar2, p_user_id in raw, p_actor_id in raw) is
        v_since timestamp(6) := utc_now() - interval '1' minute;
        v_limits pf_security_settings%rowtype;
        v_all number(10);
        v_actor number(10);
        v_registrations number(10);
    begin
        select * into v_limits from pf_security_settings;
        select count(*),
            count(case when started_by = p_actor_id or (started_by is null and p_actor_id is null) then 1 end),
            count(case when kind = 'create' and started_by = user_id then 1 end)
            into v_all, v_actor, v_registrations
        from pf_runs where started_at > v_since;
        if v_all >= v_limits.operations_per_minute or v_actor >= v_limits.operations_per_minute_and_actor
            or (p_kind = 'create' and p_user_id = p_actor_id
                and v_registrations >= v_limits.registrations_per_minute)
        then
            raise_application_error(-20005, 'too many schema operations in the last minute');
        end if;
    end check_schema_limits;

    -- ---------------------------------------------------------------------------------------------------------------
    -- The journal. A run that makes or drops tables is begun before anything is done and kept by a lease of two minutes,
    -- renewed by each step: no step makes more than one empty table.

    function error_code_of(p_code in number) return varchar2 is
    begin
        return 'ORA-' || lpad(abs(p_code), 5, '0');
    end error_code_of;

    procedure raise_busy is
    begin
        raise_application_error(-20006, 'a schema operation of this user is under way');
    end raise_busy;

    procedure insert_run(p_run_id in raw, p_kind in varchar2, p_user_id in raw, p_started_by in raw, p_subject in raw,
        p_runner in raw)
    is
        v_now timestamp(6) := utc_now();
    begin
        insert into pf_runs (run_id, kind, user_id, started_by, state, started_at, runner, lease_until, subject)
        values (p_run_id, p_kind, p_user_id, p_started_by, 'running', v_now, p_runner, v_now + interval '2' minute,
            p_subject);
    end insert_run;

    -- Takes over the run that a session which is gone left behind. One of another kind is finished first by who looks
    -- after abandoned runs, but where everything is to be dropped, what it made is dropped too.
    procedure take_over(p_kind in varchar2, p_user_id in raw, p_runner in raw, p_run_id out raw) is
        v_run pf_runs%rowtype;
        v_now timestamp(6) := utc_now();
    begin
        begin
            select * into v_run from pf_runs where working_on = p_user_id for update;
        exception
            when no_data_found then
                -- It has ended since.
                raise_busy();
        end;
        if v_run.lease_until > v_now or (v_run.kind <> p_kind and p_kind <> 'drop') then
            raise_busy();
        elsif v_run.kind <> p_kind then
            update pf_runs set state = 'failed', ended_at = v_now, error_code = 'abandoned', lease_until = null
                where run_id = v_run.run_id;
            p_run_id := null;
        else
            update pf_runs set runner = p_runner, lease_until = v_now + interval '2' minute
                where run_id = v_run.run_id;
            p_run_id := v_run.run_id;
        end if;
    end take_over;

    procedure begin_run(p_kind in varchar2, p_user_id in raw, p_started_by in raw, p_subject in raw, p_run_id out raw,
        p_runner out raw, p_resumed out number)
    is
    begin
        p_run_id := new_id();
        p_runner := new_id();
        p_resumed := 0;
        begin
            insert_run(p_run_id, p_kind, p_user_id, p_started_by, p_subject, p_runner);
        exception
            when dup_val_on_index then
                take_over(p_kind, p_user_id, p_runner, p_run_id);
                if p_run_id is null then
                    p_run_id := new_id();
                    insert_run(p_run_id, p_kind, p_user_id, p_started_by, p_subject, p_runner);
                else
                    p_resumed := 1;
                end if;
        end;
        -- Who waits for a table that is in use gives up after some seconds instead of at once.
        execute immediate 'alter session set ddl_lock_timeout = 5';
    end begin_run;

    function holds_run(p_run_id in raw, p_runner in raw) return number is
        v_found number(10);
    begin
        select count(*) into v_found from pf_runs where run_id = p_run_id and runner = p_runner and state = 'running';
        return v_found;
    end holds_run;

    procedure renew_lease(p_run_id in raw, p_runner in raw) is
        v_now timestamp(6) := utc_now();
    begin
        update pf_runs set lease_until = v_now + interval '2' minute
            where run_id = p_run_id and runner = p_runner and state = 'running';
        if sql%rowcount = 0 then
            raise_busy();
        end if;
    end renew_lease;

    function step_state(p_run_id in raw, p_name in varchar2) return varchar2 is
        v_state varchar2(80);
    begin
        select max(state) into v_state from pf_run_steps where run_id = p_run_id and name = p_name;
        return v_state;
    end step_state;

    procedure set_step(p_run_id in raw, p_name in varchar2, p_state in varchar2, p_error in varchar2) is
        v_now timestamp(6) := utc_now();
        v_number number(10);
    begin
        update pf_run_steps set state = p_state, error = p_error, ended_at = case when p_state <> 'running' then v_now end
            where run_id = p_run_id and name = p_name;
        if sql%rowcount = 0 then
            select nvl(max(step_no), 0) + 1 into v_number from pf_run_steps where run_id = p_run_id;
            insert into pf_run_steps (run_id, step_no, name, state, started_at, ended_at, error)
            values (p_run_id, v_number, p_name, p_state, v_now, case when p_state <> 'running' then v_now end, p_error);
        end if;
    end set_step;

    procedure begin_step(p_run_id in raw, p_runner in raw, p_name in varchar2) is
    begin
        renew_lease(p_run_id, p_runner);
        set_step(p_run_id, p_name, 'running', null);
        commit;
    end begin_step;

    procedure note_step(p_run_id in raw, p_runner in raw, p_name in varchar2) is
    begin
        renew_lease(p_run_id, p_runner);
        set_step(p_run_id, p_name, 'done', null);
        commit;
    end note_step;

    -- The statements come from tables that only the owner can write; what is put into them is checked here.
    procedure run_statement(p_prefix in varchar2, p_statement in clob) is
        v_statement clob;
    begin
        v_statement := replace(p_statement, '<prefix>', checked_prefix(p_prefix));
        v_statement := replace(v_statement, '<application>',
            dbms_assert.enquote_name(capability('APPLICATION_ACCOUNT'), false));
        execute immediate v_statement;
    end run_statement;

    -- A step that is done is not done again. One that was begun by a session which is gone may have made its object before
    -- it could say so: DDL commits by itself.
    procedure run_step(p_run_id in raw, p_runner in raw, p_name in varchar2, p_prefix in varchar2, p_part in varchar2,
        p_statement in clob, p_may_exist in number)
    is
        v_before varchar2(80) := step_state(p_run_id, p_name);
        v_code number;
    begin
        if v_before = 'done' then
            return;
        end if;
        begin_step(p_run_id, p_runner, p_name);
        begin
            if p_part is null or object_exists(checked_prefix(p_prefix) || '_' || p_part) = 0
                or (p_may_exist = 0 and (v_before is null or v_before <> 'running'))
            then
                run_statement(p_prefix, p_statement);
            end if;
        exception
            when others then
                v_code := sqlcode;
                rollback;
                set_step(p_run_id, p_name, 'failed', error_code_of(v_code));
                commit;
                raise;
        end;
        note_step(p_run_id, p_runner, p_name);
    end run_step;

    procedure drop_object(p_prefix in varchar2, p_part in varchar2) is
        v_name varchar2(200) := checked_name(p_prefix, p_part);
    begin
        if has_type(v_name, 'MATERIALIZED VIEW') then
            execute immediate 'drop materialized view ' || v_name;
        elsif has_type(v_name, 'TABLE') then
            execute immediate 'drop table ' || v_name || ' cascade constraints purge';
        end if;
    end drop_object;

    procedure drop_step(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_part in varchar2) is
        v_before varchar2(80) := step_state(p_run_id, p_part || ' drop');
    begin
        -- There is a step only for what there was, so that the journal counts what was dropped.
        if v_before = 'done' or (v_before is null and object_exists(checked_name(p_prefix, p_part)) = 0) then
            return;
        end if;
        begin_step(p_run_id, p_runner, p_part || ' drop');
        drop_object(p_prefix, p_part);
        note_step(p_run_id, p_runner, p_part || ' drop');
    end drop_step;

    -- Takes back what this run made, the last first. A step that failed made nothing, so an object of its name is another's.
    procedure undo_run(p_run_id in raw, p_runner in raw, p_prefix in varchar2) is
    begin
        for v_step in (
            select s.name, case when s.name = 'skill_summary' or t.suffix is not null then 1 else 0 end as is_object
            from pf_run_steps s left join pf_ref_user_tables t on t.suffix = s.name
            where s.run_id = p_run_id and s.state in ('running', 'done')
            order by s.step_no desc)
        loop
            renew_lease(p_run_id, p_runner);
            if v_step.is_object = 1 then
                drop_object(p_prefix, v_step.name);
            end if;
            set_step(p_run_id, v_step.name, 'undone', null);
            commit;
        end loop;
    end undo_run;

    procedure end_run(p_run_id in raw, p_runner in raw, p_state in varchar2, p_error_code in varchar2) is
    begin
        update pf_runs set state = p_state, ended_at = utc_now(), error_code = p_error_code, lease_until = null
            where run_id = p_run_id and runner = p_runner and state = 'running';
        if sql%rowcount = 0 then
            raise_busy();
        end if;
    end end_run;

    -- Lets go of a run that could be neither finished nor undone, for who looks after abandoned runs.
    procedure release_run(p_run_id in raw, p_runner in raw, p_error_code in varchar2) is
    begin
        update pf_runs set lease_until = utc_now(), error_code = p_error_code
            where run_id = p_run_id and runner = p_runner and state = 'running';
        commit;
    end release_run;

    -- A run that was refused before it made anything is in the journal too: who fails again and again waits longer.
    procedure note_failed_run(p_kind in varchar2, p_user_id in raw, p_started_by in raw, p_error_code in varchar2) is
        v_now timestamp(6) := utc_now();
    begin
        insert into pf_runs (run_id, kind, user_id, started_by, state, started_at, ended_at, error_code)
        values (new_id(), p_kind, p_user_id, p_started_by, 'failed', v_now, v_now, p_error_code);
        commit;
    end note_failed_run;
end pf_core;
/

-- The trail is append-only also for the owner, until somebody who may change triggers takes these away; what is changed
-- then, the seals tell.
-- One change there is: the number of the seal, once. Oracle takes no long text in UPDATE OF (ORA-25006), so values are compared.
create or replace trigger pf_audit_log_not_edited
before update on pf_audit_log
for each row
begin
    if :old.seal_id is not null or :new.seal_id is null
        or pf_core.is_changed(rawtohex(:old.audit_id), rawtohex(:new.audit_id))
        or pf_core.is_changed(rawtohex(:old.user_id), rawtohex(:new.user_id))
        or pf_core.is_changed(rawtohex(:old.actor_id), rawtohex(:new.actor_id))
        or pf_core.is_changed(:old.action, :new.action)
        or pf_core.is_changed(:old.resource_type, :new.resource_type)
        or pf_core.is_changed(:old.resource_id, :new.resource_id)
        or pf_core.is_changed(:old.table_name, :new.table_name)
        or pf_core.is_changed(:old.ip_address, :new.ip_address)
        or pf_core.is_changed(:old.user_agent, :new.user_agent)
        or pf_core.is_changed(:old.error_message, :new.error_message)
        or pf_core.is_long_changed(:old.details, :new.details)
        or :old.occurred_at <> :new.occurred_at or :old.success <> :new.success
    then
        pf_core.refuse_change_of_audit();
    end if;
end;
/

create or replace trigger pf_audit_log_not_deleted
before delete on pf_audit_log
for each row
begin
    pf_core.refuse_change_of_audit();
end;
/

create or replace trigger pf_audit_seals_not_edited
before update on pf_audit_seals
for each row
begin
    pf_core.refuse_change_of_audit();
end;
/

create or replace trigger pf_audit_seals_not_deleted
before delete on pf_audit_seals
for each row
begin
    pf_core.refuse_change_of_audit();
end;
/

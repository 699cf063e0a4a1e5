-- What the program calls as its ordinary self: log-in, sessions, the person's own account and trail. The application account
-- has EXECUTE on this package and on no other; it runs with the rights of its owner. Needs, granted directly: nothing more
-- than the packages that it is built of.

create or replace package pf_session authid definer as
    -- Salt and parameters for deriving the key. An unknown name gets a fake that is the same each time.
    procedure challenge(p_username in varchar2, p_salt out raw, p_params out varchar2);
    -- Submits a try: it counts as failed until open_session finds the key right, also when the client rolls back.
    procedure submit_login(p_username in varchar2, p_key in raw, p_attempt_id out raw, p_retry_after_seconds out number);
    -- Decides a try. The token is returned once and stored as its hash.
    procedure open_session(p_attempt_id in raw, p_client_host in varchar2, p_client_app in varchar2,
        p_outcome out varchar2, p_token out varchar2, p_session_id out raw, p_user_id out raw,
        p_display_name out varchar2, p_role out varchar2, p_schema_prefix out varchar2, p_must_change_password out number,
        p_expires_at out timestamp);
    procedure close_session(p_token in varchar2, p_reason in varchar2);

    -- Ties this connection to a session until clear_session, and returns the prefix that it now belongs to. A session that
    -- an earlier user of the connection left behind is a defect, and is refused before anything is read.
    procedure bind_session(p_token in varchar2, p_prefix out varchar2);
    -- What the policies compare at this moment; null when the session is nobody's or has ended.
    procedure session_prefix(p_prefix out varchar2);
    procedure clear_session;
    -- Keeps a session alive while its person works on something that needs no database for long.
    procedure touch_session(p_token in varchar2, p_is_open out number);
    -- Ends another session of the same person, or all others where no id is given; how many that were.
    procedure end_my_sessions(p_session_id in raw, p_ended out number);

    procedure is_initialised(p_yes out number);
    procedure password_params(p_params out varchar2);
    -- Self-registration: always an ordinary user. Commits.
    procedure register_user(p_user_id in raw, p_username in varchar2, p_display_name in varchar2, p_email in varchar2,
        p_schema_prefix in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw, p_outcome out varchar2);
    -- The person proves the current key by a counted try. A change by the person ends their other sessions; a renewal with
    -- stronger parameters does not.
    procedure change_password(p_attempt_id in raw, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_renewal in number, p_changed out number);
    -- The tables, the sessions and the account. The receipt is the id of the row in the trail. Commits.
    procedure delete_my_account(p_attempt_id in raw, p_outcome out varchar2, p_receipt out raw, p_tables out number,
        p_deleted_at out timestamp);

    -- What user code writes about itself, in the transaction of the change that it describes.
    procedure write_audit(p_action in varchar2, p_resource_type in varchar2, p_resource_id in varchar2,
        p_table_name in varchar2, p_details in clob);
    -- What it writes about its own work that was refused or failed, whatever becomes of the transaction of the work.
    procedure write_failure(p_token in varchar2, p_action in varchar2, p_resource_type in varchar2,
        p_resource_id in varchar2, p_table_name in varchar2, p_error in varchar2);
end pf_session;
/

create or replace package body pf_session as
    -- ---------------------------------------------------------------------------------------------------------------
    -- Log-in

    procedure challenge(p_username in varchar2, p_salt out raw, p_params out varchar2) is
        v_settings pf_security_settings%rowtype;
        v_fake raw(32);
    begin
        select * into v_settings from pf_security_settings;
        v_fake := pf_core.text_hash(rawtohex(v_settings.unknown_user_secret) || p_username);
        select nvl(max(password_salt), hextoraw(substr(rawtohex(v_fake), 1, 32))),
            nvl(max(password_params), v_settings.password_params)
            into p_salt, p_params
        from pf_users where username = p_username;
    end challenge;

    function user_id_of(p_username in varchar2) return raw is
        v_user_id raw(16);
    begin
        select max(user_id) into v_user_id from pf_users where username = p_username;
        return v_user_id;
    end user_id_of;

    function delay_after(p_failures in number) return number is
    begin
        return least(power(2, least(p_failures, 20)), 900);
    end delay_after;

    procedure insert_throttle(p_username_hash in raw) is
        v_long_ago timestamp(6) := timestamp '2000-01-01 00:00:00';
    begin
        insert into pf_login_throttle (username_hash, failures, locked_until) values (p_username_hash, 0, v_long_ago);
    exception
        when dup_val_on_index then
            -- The usual case: this name was tried before.
            null;
    end insert_throttle;

    -- The row of a name, locked: two tries of one name wait for each other. Null where somebody took the row away meanwhile.
    procedure read_throttle(p_username_hash in raw, p_failures out number, p_locked_until out timestamp) is
    begin
        select failures, locked_until into p_failures, p_locked_until from pf_login_throttle
        where username_hash = p_username_hash for update;
    exception
        when no_data_found then
            p_failures := null;
    end read_throttle;

    procedure lock_throttle(p_username_hash in raw, p_failures out number, p_locked_until out timestamp) is
    begin
        p_failures := null;
        while p_failures is null loop
            insert_throttle(p_username_hash);
            read_throttle(p_username_hash, p_failures, p_locked_until);
        end loop;
    end lock_throttle;

    -- Keeps both tables small under a storm of invented names; what another try holds at this moment is left to it.
    procedure forget_old_tries is
        v_yesterday timestamp(6) := pf_core.utc_now() - interval '1' day;
        v_count number(10) := 0;
    begin
        for v_old in (
            select username_hash from pf_login_throttle where locked_until < v_yesterday for update skip locked)
        loop
            delete from pf_login_throttle where username_hash = v_old.username_hash;
            v_count := v_count + 1;
            exit when v_count >= 100;
        end loop;
        for v_old in (
            select attempt_id from pf_login_attempts where submitted_at < v_yesterday for update skip locked)
        loop
            delete from pf_login_attempts where attempt_id = v_old.attempt_id;
            v_count := v_count + 1;
            exit when v_count >= 200;
        end loop;
    end forget_old_tries;

    -- Nothing that is returned depends on the key. Its transaction is its own, so nobody can take a count back.
    procedure submit_login(p_username in varchar2, p_key in raw, p_attempt_id out raw, p_retry_after_seconds out number)
    is
        pragma autonomous_transaction;
        v_now timestamp(6) := pf_core.utc_now();
        -- No name is longer. What is counted is what is compared later, whatever stands behind it.
        v_username varchar2(256) := substr(p_username, 1, 64);
        v_hash raw(32) := pf_core.text_hash(v_username);
        v_failures number(10);
        v_locked_until timestamp(6);
    begin
        lock_throttle(v_hash, v_failures, v_locked_until);
        if v_locked_until > v_now then
            p_attempt_id := null;
            p_retry_after_seconds := ceil(pf_core.seconds_between(v_now, v_locked_until));
            pf_core.append_audit(user_id_of(v_username), null, 'LOGIN', 'SESSION', null, null, 0, 'slowed', null);
        else
            p_attempt_id := pf_core.new_id();
            p_retry_after_seconds := delay_after(v_failures);
            update pf_login_throttle set failures = v_failures + 1,
                    locked_until = pf_core.seconds_after(v_now, p_retry_after_seconds)
                where username_hash = v_hash;
            insert into pf_login_attempts (attempt_id, username, key_hash, submitted_at)
            values (p_attempt_id, v_username, pf_core.bytes_hash(nvl(p_key, hextoraw('00'))), v_now);
            forget_old_tries();
        end if;
        commit;
    exception
        when others then
            rollback;
            raise;
    end submit_login;

    -- Takes a counted try out, for who compares it. One that is unknown or stale is refused.
    procedure take_attempt(p_attempt_id in raw, p_username out varchar2, p_key_hash out raw) is
        v_attempt pf_login_attempts%rowtype;
    begin
        select * into v_attempt from pf_login_attempts where attempt_id = p_attempt_id for update;
        delete from pf_login_attempts where attempt_id = p_attempt_id;
        if v_attempt.submitted_at < pf_core.utc_now() - interval '1' minute then
            pf_core.raise_refused('no such try');
        end if;
        p_username := v_attempt.username;
        p_key_hash := v_attempt.key_hash;
    exception
        when no_data_found then
            pf_core.raise_refused('no such try');
    end take_attempt;

    -- Who was only away for long is back by logging in, as long as the tables are not archived. Who archives them at this
    -- moment is waited for.
    procedure end_inactivity(p_user_id in raw, p_status out varchar2) is
    begin
        update pf_users set account_status = 'active', status_changed_at = pf_core.utc_now()
            where user_id = p_user_id and account_status = 'inactive';
        if sql%rowcount = 1 then
            pf_core.append_audit(p_user_id, p_user_id, 'CHANGE_STATUS', 'ACCOUNT', pf_core.id_text(p_user_id), null, 1,
                null, '{"from": "inactive", "to": "active"}');
        end if;
        select account_status into p_status from pf_users where user_id = p_user_id;
    end end_inactivity;

    procedure record_session(p_user_id in raw, p_client_host in varchar2, p_client_app in varchar2, p_token out varchar2,
        p_session_id out raw, p_expires_at out timestamp)
    is
        v_now timestamp(6) := pf_core.utc_now();
    begin
        p_token := pf_core.new_token();
        p_session_id := pf_core.new_id();
        p_expires_at := v_now + interval '12' hour;
        insert into pf_user_sessions (session_id, user_id, token_hash, opened_at, last_seen_at, expires_at, client_host,
            client_app)
        values (p_session_id, p_user_id, pf_core.text_hash(p_token), v_now, v_now, p_expires_at,
            substr(p_client_host, 1, 100), substr(p_client_app, 1, 100));
        update pf_users set last_login = v_now where user_id = p_user_id;
        pf_core.append_audit(p_user_id, p_user_id, 'LOGIN', 'SESSION', pf_core.id_text(p_session_id), null, 1, null,
            null);
    end record_session;

    procedure find_user(p_username in varchar2, p_user out pf_users%rowtype) is
    begin
        select * into p_user from pf_users where username = p_username;
    exception
        when no_data_found then
            p_user.user_id := null;
    end find_user;

    -- The same steps run for unknown and known names; only the right key learns that an account is suspended.
    procedure open_session(p_attempt_id in raw, p_client_host in varchar2, p_client_app in varchar2,
        p_outcome out varchar2, p_token out varchar2, p_session_id out raw, p_user_id out raw,
        p_display_name out varchar2, p_role out varchar2, p_schema_prefix out varchar2, p_must_change_password out number,
        p_expires_at out timestamp)
    is
        v_username varchar2(256);
        v_key_hash raw(32);
        v_user pf_users%rowtype;
    begin
        take_attempt(p_attempt_id, v_username, v_key_hash);
        find_user(v_username, v_user);
        if v_user.user_id is null or v_key_hash <> v_user.password_key then
            p_outcome := 'refused';
            pf_core.append_refusal(v_user.user_id, v_user.user_id, 'LOGIN', 'SESSION', null, 'refused');
            return;
        end if;

        delete from pf_login_throttle where username_hash = pf_core.text_hash(v_username);
        if v_user.account_status = 'inactive' then
            end_inactivity(v_user.user_id, v_user.account_status);
        end if;
        if v_user.account_status <> 'active' then
            p_outcome := 'suspended';
            pf_core.append_refusal(v_user.user_id, v_user.user_id, 'LOGIN', 'SESSION', null, v_user.account_status);
            return;
        end if;

        record_session(v_user.user_id, p_client_host, p_client_app, p_token, p_session_id, p_expires_at);
        p_outcome := 'opened';
        p_user_id := v_user.user_id;
        p_display_name := v_user.display_name;
        p_role := v_user.role;
        p_schema_prefix := v_user.schema_prefix;
        p_must_change_password := v_user.must_change_password;
    end open_session;

    procedure close_session(p_token in varchar2, p_reason in varchar2) is
        v_hash raw(32) := pf_core.text_hash(p_token);
        v_session pf_user_sessions%rowtype;
    begin
        select * into v_session from pf_user_sessions where token_hash = v_hash and ended_at is null for update;
        update pf_user_sessions set ended_at = pf_core.utc_now(), end_reason = substr(p_reason, 1, 20)
            where session_id = v_session.session_id;
        pf_core.append_audit(v_session.user_id, v_session.user_id, 'LOGOUT', 'SESSION',
            pf_core.id_text(v_session.session_id), null, 1, null, null);
    exception
        when no_data_found then
            -- It has ended already, or was none: there is nothing to close.
            null;
    end close_session;

    -- ---------------------------------------------------------------------------------------------------------------
    -- The session of a connection

    -- In a transaction of its own: that of the person may be read-only, and holds no lock on the session then. Where another
    -- connection notes it at this moment, nobody waits.
    procedure note_session_seen(p_session_id in raw) is
        pragma autonomous_transaction;
    begin
        for v_session in (select session_id from pf_user_sessions where session_id = p_session_id for update skip locked)
        loop
            update pf_user_sessions set last_seen_at = pf_core.utc_now() where session_id = v_session.session_id;
        end loop;
        commit;
    end note_session_seen;

    procedure note_if_long_unseen(p_session_id in raw) is
        v_last_seen_at timestamp(6);
    begin
        select last_seen_at into v_last_seen_at from pf_user_sessions where session_id = p_session_id;
        if v_last_seen_at < pf_core.utc_now() - interval '1' minute then
            note_session_seen(p_session_id);
        end if;
    end note_if_long_unseen;

    -- Whose token this is, or was.
    procedure note_refused_token(p_token in varchar2, p_error in varchar2) is
        v_hash raw(32) := pf_core.text_hash(p_token);
        v_user_id raw(16);
        v_session_id raw(16);
    begin
        select max(user_id), max(session_id) into v_user_id, v_session_id from pf_user_sessions
        where token_hash = v_hash;
        pf_core.append_refusal(v_user_id, v_user_id, 'BIND_SESSION', 'SESSION', pf_core.id_text(v_session_id), p_error);
    end note_refused_token;

    procedure bind_session(p_token in varchar2, p_prefix out varchar2) is
        v_session_id raw(16);
    begin
        if pf_core.carried_session() is not null then
            note_refused_token(p_token, 'carries a session');
            raise_application_error(-20003, 'the connection still carries a session');
        end if;
        v_session_id := pf_core.open_session_of(p_token);
        if v_session_id is null then
            note_refused_token(p_token, 'session ended');
            pf_core.raise_session_ended();
        end if;
        dbms_session.set_context('PATHFINDER_SESSION', 'SESSION_ID', rawtohex(v_session_id));
        -- What a database administrator can trace a session by. Anybody can set it, and nothing is decided by it.
        dbms_session.set_identifier(pf_core.id_text(v_session_id));
        note_if_long_unseen(v_session_id);
        p_prefix := pf_core.session_prefix();
    end bind_session;

    procedure session_prefix(p_prefix out varchar2) is
    begin
        p_prefix := pf_core.session_prefix();
    end session_prefix;

    procedure clear_session is
    begin
        dbms_session.clear_context('PATHFINDER_SESSION', null, 'SESSION_ID');
        dbms_session.clear_identifier();
    end clear_session;

    procedure touch_session(p_token in varchar2, p_is_open out number) is
        v_session_id raw(16) := pf_core.open_session_of(p_token);
    begin
        if v_session_id is null then
            p_is_open := 0;
        else
            note_session_seen(v_session_id);
            p_is_open := 1;
        end if;
    end touch_session;

    procedure require_session(p_session_id out raw, p_user_id out raw) is
    begin
        p_session_id := pf_core.open_session_id();
        p_user_id := pf_core.session_user_id();
        if p_session_id is null or p_user_id is null then
            pf_core.raise_session_ended();
        end if;
    end require_session;

    procedure end_my_sessions(p_session_id in raw, p_ended out number) is
        v_session_id raw(16);
        v_user_id raw(16);
    begin
        require_session(v_session_id, v_user_id);
        pf_core.end_sessions(v_user_id, v_user_id, 'ended elsewhere', v_session_id, p_session_id, p_ended);
    end end_my_sessions;

    -- ---------------------------------------------------------------------------------------------------------------
    -- The account

    procedure is_initialised(p_yes out number) is
    begin
        select case when exists (select 1 from pf_users) then 1 else 0 end into p_yes from dual;
    end is_initialised;

    procedure password_params(p_params out varchar2) is
    begin
        select password_params into p_params from pf_security_settings;
    end password_params;

    procedure register_user(p_user_id in raw, p_username in varchar2, p_display_name in varchar2, p_email in varchar2,
        p_schema_prefix in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw, p_outcome out varchar2)
    is
        v_initialised number(1);
    begin
        is_initialised(v_initialised);
        if v_initialised = 0 then
            p_outcome := 'not_initialised';
            return;
        end if;
        pf_admin.create_account(p_user_id, p_username, p_display_name, p_email, 'user', p_schema_prefix, p_salt, p_params,
            p_key_hash, p_user_id, 0, p_outcome);
    end register_user;

    -- Whether a counted try holds the key of this user. The right one takes the count back.
    procedure check_own_password(p_user_id in raw, p_attempt_id in raw, p_right out number) is
        v_username varchar2(256);
        v_key_hash raw(32);
        v_user pf_users%rowtype;
    begin
        take_attempt(p_attempt_id, v_username, v_key_hash);
        select * into v_user from pf_users where user_id = p_user_id;
        if v_username <> v_user.username or v_key_hash <> v_user.password_key then
            p_right := 0;
        else
            delete from pf_login_throttle where username_hash = pf_core.text_hash(v_username);
            p_right := 1;
        end if;
    end check_own_password;

    procedure set_password(p_user_id in raw, p_salt in raw, p_params in varchar2, p_key_hash in raw, p_renewal in number)
    is
    begin
        update pf_users set password_salt = p_salt, password_params = p_params, password_key = p_key_hash,
                password_changed_at = case when p_renewal = 1 then password_changed_at else pf_core.utc_now() end,
                must_change_password = case when p_renewal = 1 then must_change_password else 0 end
            where user_id = p_user_id;
    end set_password;

    procedure change_password(p_attempt_id in raw, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_renewal in number, p_changed out number)
    is
        v_session_id raw(16);
        v_user_id raw(16);
        v_wanted_params varchar2(400);
        v_ended number(10);
    begin
        require_session(v_session_id, v_user_id);
        check_own_password(v_user_id, p_attempt_id, p_changed);
        password_params(v_wanted_params);
        if p_renewal = 1 and p_params <> v_wanted_params then
            p_changed := 0;
        end if;
        if p_changed = 0 then
            pf_core.append_refusal(v_user_id, v_user_id, 'CHANGE_PASSWORD', 'ACCOUNT', pf_core.id_text(v_user_id),
                'refused');
            return;
        end if;
        set_password(v_user_id, p_salt, p_params, p_key_hash, p_renewal);
        if p_renewal = 0 then
            pf_core.end_sessions(v_user_id, v_user_id, 'password changed', v_session_id, null, v_ended);
        end if;
        pf_core.append_audit(v_user_id, v_user_id, 'CHANGE_PASSWORD', 'ACCOUNT', pf_core.id_text(v_user_id), null, 1,
            null, null);
    end change_password;

    function receipt_of(p_user_id in raw) return raw is
        v_receipt raw(16);
    begin
        select max(audit_id) into v_receipt from pf_audit_log
        where user_id = p_user_id and action = 'DELETE_ACCOUNT' and success = 1;
        return v_receipt;
    end receipt_of;

    procedure delete_my_account(p_attempt_id in raw, p_outcome out varchar2, p_receipt out raw, p_tables out number,
        p_deleted_at out timestamp)
    is
        v_session_id raw(16);
        v_user_id raw(16);
        v_role varchar2(40);
        v_right number(1);
        v_other number(1) := 1;
    begin
        require_session(v_session_id, v_user_id);
        check_own_password(v_user_id, p_attempt_id, v_right);
        if v_right = 0 then
            p_outcome := 'refused';
            pf_core.append_refusal(v_user_id, v_user_id, 'DELETE_ACCOUNT', 'ACCOUNT', pf_core.id_text(v_user_id),
                'refused');
            return;
        end if;
        -- The account first, then the settings, in the order of everybody who changes accounts.
        select role into v_role from pf_users where user_id = v_user_id for update;
        if v_role = 'admin' then
            pf_admin.has_other_administrator(v_user_id, v_other);
        end if;
        if v_other = 0 then
            p_outcome := 'last_administrator';
            return;
        end if;
        pf_admin.delete_account(v_user_id, v_user_id, p_tables);
        p_outcome := 'deleted';
        p_deleted_at := pf_core.utc_now();
        p_receipt := receipt_of(v_user_id);
    end delete_my_account;

    -- ---------------------------------------------------------------------------------------------------------------
    -- The trail

    procedure check_user_action(p_action in varchar2) is
    begin
        if p_action is null
            or p_action not in ('CREATE', 'READ', 'LIST', 'UPDATE', 'DELETE', 'RESTORE', 'EXPORT', 'IMPORT')
        then
            pf_core.raise_refused('not an action of a user');
        end if;
    end check_user_action;

    procedure write_audit(p_action in varchar2, p_resource_type in varchar2, p_resource_id in varchar2,
        p_table_name in varchar2, p_details in clob)
    is
        v_session_id raw(16);
        v_user_id raw(16);
    begin
        require_session(v_session_id, v_user_id);
        check_user_action(p_action);
        pf_core.append_audit(v_user_id, v_user_id, p_action, p_resource_type, p_resource_id, p_table_name, 1, null,
            p_details);
    end write_audit;

    -- The token tells whose session it was, also of one that has ended since.
    procedure write_failure(p_token in varchar2, p_action in varchar2, p_resource_type in varchar2,
        p_resource_id in varchar2, p_table_name in varchar2, p_error in varchar2)
    is
        pragma autonomous_transaction;
        v_hash raw(32) := pf_core.text_hash(p_token);
        v_user_id raw(16);
    begin
        select max(user_id) into v_user_id from pf_user_sessions where token_hash = v_hash;
        if v_user_id is null then
            pf_core.raise_refused('not a session');
        end if;
        check_user_action(p_action);
        pf_core.append_audit(v_user_id, v_user_id, p_action, p_resource_type, p_resource_id, p_table_name, 0,
            substr(p_error, 1, 40), null);
        commit;
    exception
        when others then
            rollback;
            raise;
    end write_failure;
end pf_session;
/

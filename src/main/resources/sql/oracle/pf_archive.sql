-- Archives of table sets: what is due, what is under way, what is recorded, what may be dropped. DDL commits on Oracle, so what
-- is one transaction on PostgreSQL goes step by step here, and whoever comes after a crash undoes or finishes it:
--
--   begin_archive         the run is in the journal; the program writes the file and reads it back
--   lock_for_archive      the account is closed, then every table is read-only: nobody can change a row, whatever they have open
--   drop_archived_schema  what the program compared meanwhile is recorded; from here on the tables go, whatever happens
--
-- Until the archive is recorded, end_failed_run and end_abandoned_runs open everything again; afterwards manage_user_tables
-- finishes the drop. For the owner only: nobody gets EXECUTE on it. Needs nothing more than the packages that it is built of.

create or replace package pf_archive authid definer as
    -- The time that is so long ago; lengths are texts as ISO 8601 writes them, as in P12M, P30D or PT10M.
    function time_before_now(p_length in varchar2) return timestamp;

    -- Marks accounts that nobody has used for so long as inactive, the longest unused first, never the administrator who was
    -- here last; how many. Rehearsed, it changes nothing and counts all.
    procedure mark_inactive_users(p_unused in varchar2, p_limit in number, p_actor_id in raw, p_rehearsal in number,
        p_marked out number);

    -- Renews the lease, and until the transaction ends keeps everybody from taking the run over. 0 if somebody has.
    procedure hold_run(p_run_id in raw, p_runner in raw, p_lease in varchar2, p_held out number);
    procedure begin_step(p_run_id in raw, p_step_no in number, p_name in varchar2);
    procedure end_step(p_run_id in raw, p_step_no in number);
    -- Ends a run that did not get to its end, and undoes what it did. 0 if it did get there, or if somebody has ended it already.
    -- Commits.
    procedure end_failed_run(p_run_id in raw, p_runner in raw, p_state in varchar2, p_error_code in varchar2,
        p_error in varchar2, p_ended out number);
    -- The same for archivings and restorations whose program is gone; how many. Commits.
    procedure end_abandoned_runs(p_limit in number, p_ended out number);

    -- Begins the archiving of a user's tables; "begun", or why not.
    procedure begin_archive(p_run_id in raw, p_username in varchar2, p_archive_id in raw, p_runner in raw,
        p_started_by in raw, p_grace in varchar2, p_lease in varchar2, p_outcome out varchar2);
    -- Closes the account whose tables are about to be compared and dropped; null, or why they may not be. Commits.
    procedure lock_for_archive(p_user_id in raw, p_grace in varchar2, p_obstacle out varchar2);
    -- Records an archive that was compared with the tables since they are closed, and drops them. Commits.
    procedure drop_archived_schema(p_run_id in raw, p_archive_id in raw, p_user_id in raw, p_started_by in raw,
        p_created_at in timestamp, p_row_count in number, p_byte_count in number, p_sha256 in raw, p_tables in clob);

    -- Begins the restoration of an archive, under the name that it was made under or a new one; "begun", or why not.
    procedure begin_restore(p_run_id in raw, p_archive_id in raw, p_new_name in number, p_runner in raw,
        p_started_by in raw, p_lease in varchar2, p_outcome out varchar2);
    -- Says which account, not made yet, a restoration under a new name is for: nobody can use it before the rows are there.
    procedure begin_account(p_run_id in raw, p_user_id in raw);
    -- Makes an archived account's tables again, empty. The account stays closed until the rows are there. Commits.
    procedure revive_account(p_archive_id in raw, p_started_by in raw, p_user_id out raw);
    -- Records that an archive's rows are in a user's tables, and takes the account into use.
    procedure note_restored(p_run_id in raw, p_archive_id in raw, p_user_id in raw, p_started_by in raw);
    -- Notes what a look at an archive's file found.
    procedure note_verified(p_archive_id in raw, p_intact in number, p_actor_id in raw);
end pf_archive;
/

create or replace package body pf_archive as
    -- ---------------------------------------------------------------------------------------------------------------
    -- Lengths of time

    procedure add_length(p_number in number, p_unit in varchar2, p_in_day in number, p_months in out number,
        p_seconds in out number)
    is
    begin
        if p_unit = 'Y' then
            p_months := p_months + 12 * p_number;
        elsif p_unit = 'M' and p_in_day = 0 then
            p_months := p_months + p_number;
        elsif p_unit = 'D' then
            p_seconds := p_seconds + 86400 * p_number;
        elsif p_unit = 'H' then
            p_seconds := p_seconds + 3600 * p_number;
        elsif p_unit = 'M' then
            p_seconds := p_seconds + 60 * p_number;
        elsif p_unit = 'S' then
            p_seconds := p_seconds + p_number;
        else
            pf_core.raise_refused('not a length of time');
        end if;
    end add_length;

    procedure read_length(p_length in varchar2, p_months out number, p_seconds out number) is
        v_sign varchar2(4);
        v_number number(10) := 0;
        v_in_day number(1) := 0;
    begin
        p_months := 0;
        p_seconds := 0;
        if p_length is null or substr(p_length, 1, 1) <> 'P' or length(p_length) < 3 then
            pf_core.raise_refused('not a length of time');
        end if;
        for i in 2 .. length(p_length) loop
            v_sign := substr(p_length, i, 1);
            if instr('0123456789', v_sign) > 0 then
                v_number := v_number * 10 + instr('0123456789', v_sign) - 1;
            elsif v_sign = 'T' then
                v_in_day := 1;
            else
                add_length(v_number, v_sign, v_in_day, p_months, p_seconds);
                v_number := 0;
            end if;
        end loop;
    end read_length;

    function time_before_now(p_length in varchar2) return timestamp is
        v_time timestamp(6) := pf_core.utc_now();
        v_months number(10);
        v_seconds number(20);
    begin
        read_length(p_length, v_months, v_seconds);
        if v_months > 0 then
            v_time := add_months(v_time, -v_months);
        end if;
        return pf_core.seconds_after(v_time, -v_seconds);
    end time_before_now;

    function end_of_lease(p_lease in varchar2) return timestamp is
        v_months number(10);
        v_seconds number(20);
    begin
        read_length(p_lease, v_months, v_seconds);
        return pf_core.seconds_after(pf_core.utc_now(), v_seconds);
    end end_of_lease;

    -- ---------------------------------------------------------------------------------------------------------------
    -- What is due

    function administrator_who_was_here_last return raw is
        v_user_id raw(16);
    begin
        for v_user in (
            select user_id from pf_users where role = 'admin' and account_status = 'active'
            order by greatest(nvl(last_login, created_at), status_changed_at) desc, user_id
            fetch first 1 rows only)
        loop
            v_user_id := v_user.user_id;
        end loop;
        return v_user_id;
    end administrator_who_was_here_last;

    -- Once more, for who logs in at this moment.
    procedure mark_inactive(p_user_id in raw, p_unused_since in timestamp, p_actor_id in raw, p_marked in out number) is
        v_ended number(10);
    begin
        update pf_users set account_status = 'inactive', status_changed_at = pf_core.utc_now()
            where user_id = p_user_id and account_status = 'active'
                and greatest(nvl(last_login, created_at), status_changed_at) < p_unused_since;
        if sql%rowcount = 1 then
            p_marked := p_marked + 1;
            pf_core.end_sessions(p_user_id, p_actor_id, 'inactive', null, null, v_ended);
            pf_core.append_audit(p_user_id, p_actor_id, 'CHANGE_STATUS', 'ACCOUNT', pf_core.id_text(p_user_id), null, 1,
                null, '{"from": "active", "to": "inactive"}');
        end if;
    end mark_inactive;

    procedure mark_inactive_users(p_unused in varchar2, p_limit in number, p_actor_id in raw, p_rehearsal in number,
        p_marked out number)
    is
        v_unused_since timestamp(6) := time_before_now(p_unused);
        v_row number(1);
        v_kept raw(16);
    begin
        p_marked := 0;
        if p_rehearsal = 0 then
            -- So that no administrator gives up the role meanwhile.
            select only_row into v_row from pf_security_settings for update;
        end if;
        v_kept := administrator_who_was_here_last();
        for v_user in (
            select user_id from pf_users
            where account_status = 'active' and greatest(nvl(last_login, created_at), status_changed_at) < v_unused_since
                and (v_kept is null or user_id <> v_kept)
            order by greatest(nvl(last_login, created_at), status_changed_at))
        loop
            if p_rehearsal = 1 then
                p_marked := p_marked + 1;
            else
                exit when p_marked >= p_limit;
                mark_inactive(v_user.user_id, v_unused_since, p_actor_id, p_marked);
            end if;
        end loop;
    end mark_inactive_users;

    -- Why a user's tables may not be archived now; null if they may. Who is suspended has no time of grace: an administrator
    -- decided that.
    function archive_obstacle(p_user in pf_users%rowtype, p_grace in varchar2) return varchar2 is
    begin
        return case
            when p_user.account_status = 'archived' then 'archived'
            when p_user.account_status not in ('inactive', 'suspended') then 'in_use'
            when p_user.schema_created <> 'Y' then 'no_tables'
            when p_user.account_status = 'inactive' and p_user.status_changed_at > time_before_now(p_grace) then 'in_grace'
        end;
    end archive_obstacle;

    function open_runs(p_user_id in raw) return number is
        v_count number(10);
    begin
        select count(*) into v_count from pf_runs where user_id = p_user_id and state = 'running';
        return v_count;
    end open_runs;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Runs that span transactions

    procedure insert_run(p_run_id in raw, p_kind in varchar2, p_user_id in raw, p_started_by in raw, p_subject in raw,
        p_runner in raw, p_lease in varchar2)
    is
        v_lease_until timestamp(6) := end_of_lease(p_lease);
    begin
        insert into pf_runs (run_id, kind, user_id, started_by, state, started_at, runner, lease_until, subject)
        values (p_run_id, p_kind, p_user_id, p_started_by, 'running', pf_core.utc_now(), p_runner, v_lease_until,
            p_subject);
    end insert_run;

    procedure hold_run(p_run_id in raw, p_runner in raw, p_lease in varchar2, p_held out number) is
        v_lease_until timestamp(6) := end_of_lease(p_lease);
    begin
        update pf_runs set lease_until = v_lease_until
            where run_id = p_run_id and runner = p_runner and state = 'running';
        p_held := sql%rowcount;
    end hold_run;

    procedure begin_step(p_run_id in raw, p_step_no in number, p_name in varchar2) is
    begin
        insert into pf_run_steps (run_id, step_no, name, state, started_at)
        values (p_run_id, p_step_no, p_name, 'running', pf_core.utc_now());
    end begin_step;

    procedure end_step(p_run_id in raw, p_step_no in number) is
    begin
        update pf_run_steps set state = 'done', ended_at = pf_core.utc_now()
            where run_id = p_run_id and step_no = p_step_no;
    end end_step;

    procedure note_step(p_run_id in raw, p_name in varchar2) is
        v_number number(10);
    begin
        select nvl(max(step_no), 0) + 1 into v_number from pf_run_steps where run_id = p_run_id;
        begin_step(p_run_id, v_number, p_name);
        end_step(p_run_id, v_number);
    end note_step;

    procedure end_run(p_run_id in raw) is
    begin
        update pf_run_steps set state = 'done', ended_at = pf_core.utc_now()
            where run_id = p_run_id and state = 'running';
        update pf_runs set state = 'done', ended_at = pf_core.utc_now(), lease_until = null where run_id = p_run_id;
    end end_run;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Closing and opening

    -- Whoever has written and not committed yet is waited for, some seconds long; what they commit is there to be compared.
    procedure make_read_only(p_prefix in varchar2, p_suffix in varchar2) is
        v_name varchar2(200) := pf_core.checked_name(p_prefix, p_suffix);
    begin
        execute immediate 'alter table ' || v_name || ' read only';
        execute immediate 'lock table ' || v_name || ' in exclusive mode wait 10';
    end make_read_only;

    procedure make_read_write(p_prefix in varchar2, p_suffix in varchar2) is
        v_name varchar2(200) := pf_core.checked_name(p_prefix, p_suffix);
        v_code number;
    begin
        if pf_core.object_exists(v_name) = 1 then
            execute immediate 'alter table ' || v_name || ' read write';
        end if;
    exception
        when others then
            v_code := abs(sqlcode);
            -- It never was read-only: the run did not come so far.
            if v_code <> 14140 then
                raise;
            end if;
    end make_read_write;

    -- "archived" keeps everybody out: log-in, the policies, and administrators who would reactivate it. The time of the last
    -- change stays, so that an account that is opened again is as it was.
    procedure close_account(p_run_id in raw, p_user in pf_users%rowtype) is
        v_ended number(10);
    begin
        note_step(p_run_id, 'close ' || p_user.account_status);
        update pf_users set account_status = 'archived', archive_reference = null where user_id = p_user.user_id;
        pf_core.end_sessions(p_user.user_id, null, 'archived', null, null, v_ended);
        commit;
    end close_account;

    -- What the account was before this run closed it; null if it did not.
    function status_before(p_run_id in raw) return varchar2 is
        v_status varchar2(40);
    begin
        select max(substr(name, 7)) into v_status from pf_run_steps
        where run_id = p_run_id and name in ('close inactive', 'close suspended') and state = 'done';
        return v_status;
    end status_before;

    -- First the tables, so that nobody who logs in finds one that takes no row.
    procedure open_account(p_run_id in raw, p_user_id in raw) is
        v_status varchar2(40) := status_before(p_run_id);
    begin
        if v_status is null then
            return;
        end if;
        for v_table in (
            select u.schema_prefix, t.suffix from pf_users u cross join pf_ref_user_tables t
            where u.user_id = p_user_id and u.account_status = 'archived' and u.archive_reference is null
            order by t.position)
        loop
            make_read_write(v_table.schema_prefix, v_table.suffix);
        end loop;
        update pf_users set account_status = v_status
            where user_id = p_user_id and account_status = 'archived' and archive_reference is null;
        update pf_run_steps set state = 'undone'
            where run_id = p_run_id and (substr(name, 1, 6) = 'close ' or substr(name, -10) = ' read only');
        commit;
    end open_account;

    procedure lock_for_archive(p_user_id in raw, p_grace in varchar2, p_obstacle out varchar2) is
        v_user pf_users%rowtype;
        v_run_id raw(16);
    begin
        begin
            select * into v_user from pf_users where user_id = p_user_id for update;
        exception
            when no_data_found then
                p_obstacle := 'no_such_user';
                return;
        end;
        p_obstacle := archive_obstacle(v_user, p_grace);
        if p_obstacle is not null then
            return;
        end if;
        select max(run_id) into v_run_id from pf_runs
        where user_id = p_user_id and kind = 'archive' and state = 'running';
        if v_run_id is null or open_runs(p_user_id) <> 1 then
            p_obstacle := 'busy';
            return;
        end if;
        close_account(v_run_id, v_user);
        for v_table in (
            select suffix from pf_ref_user_tables where introduced_in <= v_user.schema_version order by position)
        loop
            make_read_only(v_user.schema_prefix, v_table.suffix);
            note_step(v_run_id, v_table.suffix || ' read only');
            commit;
        end loop;
    end lock_for_archive;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Archive

    procedure begin_archive(p_run_id in raw, p_username in varchar2, p_archive_id in raw, p_runner in raw,
        p_started_by in raw, p_grace in varchar2, p_lease in varchar2, p_outcome out varchar2)
    is
        v_user pf_users%rowtype;
    begin
        begin
            select * into v_user from pf_users where username = p_username for update;
        exception
            when no_data_found then
                p_outcome := 'no_such_user';
                return;
        end;
        p_outcome := archive_obstacle(v_user, p_grace);
        if p_outcome is null and open_runs(v_user.user_id) > 0 then
            p_outcome := 'busy';
        elsif p_outcome is null then
            insert_run(p_run_id, 'archive', v_user.user_id, p_started_by, p_archive_id, p_runner, p_lease);
            p_outcome := 'begun';
        end if;
    end begin_archive;

    -- Holds the run until the transaction ends, if it is the one that is thought of and still under way.
    procedure require_run(p_run_id in raw, p_kind in varchar2, p_user_id in raw, p_archive_id in raw) is
    begin
        update pf_runs set lease_until = lease_until
            where run_id = p_run_id and kind = p_kind and user_id = p_user_id and subject = p_archive_id
                and state = 'running';
        if sql%rowcount = 0 then
            pf_core.raise_refused('not the run that is under way');
        end if;
    end require_run;

    -- What was compared is what is there now only if the account stayed closed, by this run, and every table with it.
    procedure require_closed(p_run_id in raw, p_user in pf_users%rowtype) is
        v_tables number(10);
        v_closed number(10);
    begin
        select count(*) into v_tables from pf_ref_user_tables where introduced_in <= p_user.schema_version;
        select count(*) into v_closed from pf_ref_user_tables t join pf_run_steps s on s.name = t.suffix || ' read only'
        where t.introduced_in <= p_user.schema_version and s.run_id = p_run_id and s.state = 'done';
        if status_before(p_run_id) is null or v_closed <> v_tables or nvl(p_user.account_status, 'none') <> 'archived'
            or p_user.archive_reference is not null
        then
            pf_core.raise_refused('the tables did not stay closed');
        end if;
    end require_closed;

    -- The run that drops begins in the transaction that records the archive, and is anybody's to go on with.
    procedure begin_drop(p_archive_id in raw, p_user_id in raw, p_started_by in raw) is
        v_run_id raw(16);
        v_runner raw(16);
        v_resumed number(1);
    begin
        pf_core.begin_run('drop', p_user_id, p_started_by, p_archive_id, v_run_id, v_runner, v_resumed);
        if v_resumed = 1 then
            pf_core.raise_refused('the tables are being dropped');
        end if;
        pf_core.release_run(v_run_id, v_runner, null);
    end begin_drop;

    procedure drop_archived_schema(p_run_id in raw, p_archive_id in raw, p_user_id in raw, p_started_by in raw,
        p_created_at in timestamp, p_row_count in number, p_byte_count in number, p_sha256 in raw, p_tables in clob)
    is
        v_user pf_users%rowtype;
        v_now timestamp(6) := pf_core.utc_now();
        v_tables number(10);
    begin
        select * into v_user from pf_users where user_id = p_user_id for update;
        require_run(p_run_id, 'archive', p_user_id, p_archive_id);
        require_closed(p_run_id, v_user);
        pf_core.check_schema_limits('drop', p_user_id, p_started_by);
        insert into pf_archives (archive_id, user_id, username, schema_prefix, schema_version, created_at, created_by,
            row_count, byte_count, sha256, verified_at, tables)
        values (p_archive_id, p_user_id, v_user.username, v_user.schema_prefix, v_user.schema_version, p_created_at,
            p_started_by, p_row_count, p_byte_count, p_sha256, v_now, p_tables);
        update pf_users set status_changed_at = v_now, archive_reference = pf_core.id_text(p_archive_id)
            where user_id = p_user_id;
        end_run(p_run_id);
        begin_drop(p_archive_id, p_user_id, p_started_by);
        begin
            pf_admin.drop_user_schema(p_user_id, p_started_by, v_tables);
        exception
            when others then
                -- The drop is in the journal, open, and manage_user_tables goes on with it.
                rollback;
        end;
    end drop_archived_schema;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Restore

    function is_archived_as(p_user in pf_users%rowtype, p_archive_id in raw) return boolean is
    begin
        return p_user.account_status = 'archived' and p_user.archive_reference = pf_core.id_text(p_archive_id);
    end is_archived_as;

    procedure begin_restore(p_run_id in raw, p_archive_id in raw, p_new_name in number, p_runner in raw,
        p_started_by in raw, p_lease in varchar2, p_outcome out varchar2)
    is
        v_user pf_users%rowtype;
        v_user_id raw(16);
    begin
        select max(user_id) into v_user_id from pf_archives where archive_id = p_archive_id;
        if v_user_id is null then
            p_outcome := 'no_such_archive';
            return;
        elsif p_new_name = 1 then
            insert_run(p_run_id, 'restore', null, p_started_by, p_archive_id, p_runner, p_lease);
            p_outcome := 'begun';
            return;
        end if;
        select * into v_user from pf_users where user_id = v_user_id for update;
        if open_runs(v_user_id) > 0 then
            p_outcome := 'busy';
        elsif v_user.account_status <> 'archived' or v_user.schema_created = 'Y' then
            p_outcome := 'has_tables';
        elsif not is_archived_as(v_user, p_archive_id) then
            p_outcome := 'not_newest';
        else
            insert_run(p_run_id, 'restore', v_user_id, p_started_by, p_archive_id, p_runner, p_lease);
            p_outcome := 'begun';
        end if;
    end begin_restore;

    procedure begin_account(p_run_id in raw, p_user_id in raw) is
    begin
        update pf_runs set user_id = p_user_id
            where run_id = p_run_id and kind = 'restore' and state = 'running'
                and (user_id is null or user_id not in (select u.user_id from pf_users u));
        if sql%rowcount = 0 then
            pf_core.raise_refused('not a restoration under a new name');
        end if;
    end begin_account;

    procedure revive_account(p_archive_id in raw, p_started_by in raw, p_user_id out raw) is
    begin
        select max(u.user_id) into p_user_id
        from pf_users u join pf_runs r on r.user_id = u.user_id
        where u.account_status = 'archived' and u.archive_reference = pf_core.id_text(p_archive_id)
            and u.schema_created = 'N' and r.kind = 'restore' and r.state = 'running' and r.subject = p_archive_id;
        if p_user_id is null then
            pf_core.raise_refused('nothing to revive');
        end if;
        pf_admin.create_user_schema(p_user_id, p_started_by);
    end revive_account;

    procedure note_restored(p_run_id in raw, p_archive_id in raw, p_user_id in raw, p_started_by in raw) is
        v_now timestamp(6) := pf_core.utc_now();
        v_rows number(19);
    begin
        require_run(p_run_id, 'restore', p_user_id, p_archive_id);
        update pf_users set account_status = 'active', status_changed_at = v_now, archive_reference = null,
                schema_dropped_at = null
            where user_id = p_user_id and schema_created = 'Y' and (account_status = 'pending'
                or (account_status = 'archived' and archive_reference = pf_core.id_text(p_archive_id)));
        if sql%rowcount = 0 then
            pf_core.raise_refused('not what is restored');
        end if;
        update pf_archives set restored_at = v_now where archive_id = p_archive_id;
        select max(row_count) into v_rows from pf_archives where archive_id = p_archive_id;
        pf_core.append_audit(p_user_id, p_started_by, 'RESTORE', 'USER_SCHEMA', pf_core.id_text(p_archive_id), null, 1,
            null, '{"rows": ' || v_rows || '}');
        end_run(p_run_id);
    end note_restored;

    -- Drops a set that a restoration left half made: nobody could use it yet, and its rows are in the archive.
    procedure drop_half_made_set(p_run in pf_runs%rowtype) is
        v_tables number(10);
    begin
        for v_user in (
            select u.user_id from pf_users u join pf_archives a on a.archive_id = p_run.subject
            where u.user_id = p_run.user_id and u.account_status = 'archived' and a.user_id = u.user_id
                and u.archive_reference = pf_core.id_text(a.archive_id) and a.damaged_since is null
                and (u.schema_created = 'Y' or exists (
                    select 1 from pf_runs r where r.working_on = u.user_id and r.kind in ('create', 'drop'))))
        loop
            pf_admin.drop_user_schema(v_user.user_id, p_run.started_by, v_tables);
        end loop;
    end drop_half_made_set;

    -- The same under a new name: the account goes with its tables.
    procedure delete_half_made_account(p_run in pf_runs%rowtype) is
        v_tables number(10);
    begin
        for v_user in (
            select user_id from pf_users
            where user_id = p_run.user_id and account_status = 'pending' and last_login is null)
        loop
            pf_admin.delete_account(v_user.user_id, p_run.started_by, v_tables);
        end loop;
    end delete_half_made_account;

    -- ---------------------------------------------------------------------------------------------------------------
    -- What did not get to its end

    procedure undo_run(p_run_id in raw) is
        v_run pf_runs%rowtype;
    begin
        select * into v_run from pf_runs where run_id = p_run_id;
        if v_run.kind = 'archive' then
            open_account(p_run_id, v_run.user_id);
        else
            drop_half_made_set(v_run);
            delete_half_made_account(v_run);
        end if;
    end undo_run;

    -- Takes the run for this session alone, undoes and ends it. What cannot be undone now is for who comes next.
    procedure undo_and_end(p_run_id in raw, p_state in varchar2, p_error_code in varchar2, p_error in varchar2,
        p_ended out number)
    is
        v_runner raw(16) := pf_core.new_id();
        v_lease_until timestamp(6) := end_of_lease('PT10M');
    begin
        p_ended := 0;
        update pf_runs set runner = v_runner, lease_until = v_lease_until
            where run_id = p_run_id and state = 'running';
        commit;
        undo_run(p_run_id);
        update pf_runs set state = p_state, ended_at = pf_core.utc_now(), error_code = substr(p_error_code, 1, 20),
                lease_until = null
            where run_id = p_run_id and runner = v_runner and state = 'running';
        p_ended := sql%rowcount;
        update pf_run_steps set state = 'failed', ended_at = pf_core.utc_now(), error = substr(p_error, 1, 200)
            where run_id = p_run_id and state = 'running';
        commit;
    exception
        when others then
            rollback;
            pf_core.release_run(p_run_id, v_runner, substr(p_error_code, 1, 20));
            raise;
    end undo_and_end;

    procedure end_failed_run(p_run_id in raw, p_runner in raw, p_state in varchar2, p_error_code in varchar2,
        p_error in varchar2, p_ended out number)
    is
        v_held number(1);
    begin
        p_ended := 0;
        hold_run(p_run_id, p_runner, 'PT10M', v_held);
        if v_held = 1 then
            undo_and_end(p_run_id, p_state, p_error_code, p_error, p_ended);
        end if;
    end end_failed_run;

    -- A run that somebody holds at this moment is not abandoned, however old its lease looks from here.
    procedure end_if_abandoned(p_run_id in raw, p_ended out number) is
        v_now timestamp(6) := pf_core.utc_now();
        v_found number(1) := 0;
    begin
        p_ended := 0;
        for v_run in (
            select run_id from pf_runs where run_id = p_run_id and state = 'running' and lease_until <= v_now
            for update skip locked)
        loop
            v_found := 1;
        end loop;
        if v_found = 1 then
            undo_and_end(p_run_id, 'compensated', 'abandoned', 'abandoned', p_ended);
        end if;
    end end_if_abandoned;

    procedure end_abandoned_runs(p_limit in number, p_ended out number) is
        v_now timestamp(6) := pf_core.utc_now();
        v_ended number(10);
    begin
        p_ended := 0;
        for v_run in (
            select run_id from pf_runs
            where state = 'running' and kind in ('archive', 'restore') and lease_until <= v_now order by lease_until)
        loop
            exit when p_ended >= p_limit;
            begin
                end_if_abandoned(v_run.run_id, v_ended);
                p_ended := p_ended + v_ended;
            exception
                when others then
                    -- It is open again, and the others are not kept from their turn by it.
                    rollback;
            end;
        end loop;
    end end_abandoned_runs;

    procedure note_verified(p_archive_id in raw, p_intact in number, p_actor_id in raw) is
        v_user_id raw(16);
        v_now timestamp(6) := pf_core.utc_now();
    begin
        update pf_archives set verified_at = case when p_intact = 1 then v_now else verified_at end,
                damaged_since = case when p_intact = 1 then null else nvl(damaged_since, v_now) end
            where archive_id = p_archive_id;
        select max(user_id) into v_user_id from pf_archives where archive_id = p_archive_id;
        pf_core.append_audit(v_user_id, p_actor_id, 'VERIFY_ARCHIVE', 'USER_SCHEMA', pf_core.id_text(p_archive_id), null,
            p_intact, case when p_intact = 1 then null else 'damaged' end, null);
    end note_verified;
end pf_archive;
/

-- The life of table sets and accounts. For the owner only: nobody gets EXECUTE on it. DDL commits on Oracle, so everything
-- here that makes or drops tables commits, is journaled step by step, goes on after a crash where it was, and takes back
-- what it made when a step fails. Needs, granted directly: CREATE TABLE, CREATE MATERIALIZED VIEW, a quota.

create or replace package pf_admin authid definer as
    -- All of a user's tables with their indexes, policies and grants, or none.
    procedure create_user_schema(p_user_id in raw, p_started_by in raw);
    -- Exactly the tables whose whole names are the user's; how many that were.
    procedure drop_user_schema(p_user_id in raw, p_started_by in raw, p_tables out number);
    -- The newest version, every version between passed through. "upgraded", or why there was nothing to do. What a failed
    -- upgrade has made stays, and the next one goes on from there.
    procedure upgrade_user_schema(p_user_id in raw, p_started_by in raw, p_outcome out varchar2);
    -- The same for active users whose tables are older, the oldest first: at most so many, and none further when more than
    -- this share of those tried failed (0 to 1). Who failed has to wait, as with manage_user_tables.
    procedure upgrade_user_schemas(p_limit in number, p_max_failed_share in number, p_upgraded out number,
        p_failed out number);
    -- Finishes or undoes runs that were left behind, then makes what active users lack of their tables.
    procedure manage_user_tables(p_made out number, p_failed out number);
    -- Drops the tables of accounts that nobody has used for a year, where an archive of them has been verified.
    procedure cleanup_inactive_users(p_dropped out number);

    -- "created", or what is taken.
    procedure create_account(p_user_id in raw, p_username in varchar2, p_display_name in varchar2, p_email in varchar2,
        p_role in varchar2, p_schema_prefix in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_started_by in raw, p_must_change in number, p_outcome out varchar2);
    procedure create_first_administrator(p_user_id in raw, p_username in varchar2, p_display_name in varchar2,
        p_email in varchar2, p_schema_prefix in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_outcome out varchar2);
    procedure delete_account(p_user_id in raw, p_actor_id in raw, p_tables out number);
    procedure has_other_administrator(p_user_id in raw, p_yes out number);
    procedure reset_password(p_username in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_actor_id in raw, p_outcome out varchar2);
    procedure change_account_status(p_username in varchar2, p_status in varchar2, p_actor_id in raw,
        p_outcome out varchar2);
    procedure change_role(p_username in varchar2, p_role in varchar2, p_actor_id in raw, p_outcome out varchar2);
    -- Marks the sessions that ended by themselves, and forgets those of more than 400 days ago; how many ended.
    procedure expire_sessions(p_ended out number);
end pf_admin;
/

create or replace package body pf_admin as
    -- ---------------------------------------------------------------------------------------------------------------
    -- Making

    function newest_version return number is
        v_version number(5);
    begin
        select max(schema_version) into v_version from pf_user_schema_statements;
        if v_version is null then
            pf_core.raise_refused('the installation is not complete');
        end if;
        return v_version;
    end newest_version;

    -- What a step makes: the part of a prefix's names after it. Null for a step that makes nothing by itself.
    function made_part(p_step in varchar2) return varchar2 is
    begin
        return case when instr(p_step, ' ') = 0 then p_step end;
    end made_part;

    function ends_with(p_step in varchar2, p_end in varchar2) return boolean is
    begin
        return substr(p_step, -length(p_end)) = p_end;
    end ends_with;

    function table_of(p_step in varchar2) return varchar2 is
    begin
        return substr(p_step, 1, instr(p_step, ' ') - 1);
    end table_of;

    -- No table can be reached before its policy is on it.
    procedure protect_step(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_name in varchar2,
        p_table in varchar2)
    is
    begin
        if nvl(pf_core.step_state(p_run_id, p_name), 'new') <> 'done' then
            pf_policy.protect_table(pf_core.checked_name(p_prefix, p_table));
            pf_core.note_step(p_run_id, p_runner, p_name);
        end if;
    end protect_step;

    procedure make_step(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_label in varchar2, p_step in varchar2,
        p_statement in clob, p_may_exist in number)
    is
    begin
        if ends_with(p_step, ' drop') then
            pf_core.drop_step(p_run_id, p_runner, p_prefix, table_of(p_step));
            return;
        elsif ends_with(p_step, ' grant') then
            protect_step(p_run_id, p_runner, p_prefix, p_label || table_of(p_step) || ' policy', table_of(p_step));
        end if;
        pf_core.run_step(p_run_id, p_runner, p_label || p_step, p_prefix, made_part(p_step), p_statement, p_may_exist);
    end make_step;

    procedure make_tables(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_version in number) is
    begin
        for v_step in (
            select step_name, statement from pf_user_schema_statements
            where schema_version = p_version order by statement_no)
        loop
            make_step(p_run_id, p_runner, p_prefix, null, v_step.step_name, v_step.statement, 0);
        end loop;
    end make_tables;

    -- What is there under the names that are to be made: not only a user's tables, but anything.
    function names_taken(p_prefix in varchar2, p_version in number) return boolean is
        v_found number(10);
    begin
        select count(*) into v_found
        from pf_user_schema_statements s join user_objects o on o.object_name = upper(p_prefix || '_' || s.step_name)
        where s.schema_version = p_version;
        return v_found > 0;
    end names_taken;

    -- After a step failed: takes back what the run made and says so in the journal and the trail. Where that fails too, the
    -- run stays open, for who looks after abandoned runs. Whose run was taken over by another session has nothing to undo.
    procedure compensate(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_user_id in raw, p_started_by in raw,
        p_action in varchar2, p_code in number)
    is
        v_code number;
    begin
        if pf_core.holds_run(p_run_id, p_runner) = 0 then
            return;
        end if;
        pf_core.undo_run(p_run_id, p_runner, p_prefix);
        pf_core.end_run(p_run_id, p_runner, 'compensated', pf_core.error_code_of(p_code));
        pf_core.append_audit(p_user_id, p_started_by, p_action, 'USER_SCHEMA', pf_core.id_text(p_user_id), null, 0,
            pf_core.error_code_of(p_code), null);
        commit;
    exception
        when others then
            -- The error that is told is the one of the step; the journal has this one.
            v_code := sqlcode;
            rollback;
            pf_core.release_run(p_run_id, p_runner, pf_core.error_code_of(v_code));
    end compensate;

    procedure note_conflict(p_kind in varchar2, p_user_id in raw, p_started_by in raw, p_action in varchar2) is
    begin
        pf_core.append_audit(p_user_id, p_started_by, p_action, 'USER_SCHEMA', pf_core.id_text(p_user_id), null, 0,
            'names taken', null);
        pf_core.note_failed_run(p_kind, p_user_id, p_started_by, 'names_taken');
    end note_conflict;

    procedure create_user_schema(p_user_id in raw, p_started_by in raw) is
        v_user pf_users%rowtype;
        v_prefix varchar2(120);
        v_version number(5) := newest_version();
        v_run_id raw(16);
        v_runner raw(16);
        v_resumed number(1);
        v_code number;
    begin
        select * into v_user from pf_users where user_id = p_user_id for update;
        v_prefix := pf_core.checked_prefix(v_user.schema_prefix);
        pf_core.check_schema_limits('create', p_user_id, p_started_by);
        pf_core.begin_run('create', p_user_id, p_started_by, null, v_run_id, v_runner, v_resumed);
        if v_resumed = 0 and names_taken(v_prefix, v_version) then
            rollback;
            note_conflict('create', p_user_id, p_started_by, 'CREATE_SCHEMA');
            pf_core.raise_refused('names of this user are taken');
        end if;

        begin
            commit;
            -- Tables of an older program are not mixed with those of this one.
            if v_resumed = 1 and pf_core.step_state(v_run_id, 'version ' || v_version) is null then
                pf_core.undo_run(v_run_id, v_runner, v_prefix);
            end if;
            pf_core.note_step(v_run_id, v_runner, 'version ' || v_version);
            pf_policy.begin_work(v_prefix);
            make_tables(v_run_id, v_runner, v_prefix, v_version);
            pf_policy.end_work();
            update pf_users set schema_created = 'Y', schema_version = v_version, schema_dropped_at = null
                where user_id = p_user_id;
            pf_core.end_run(v_run_id, v_runner, 'done', null);
            pf_core.append_audit(p_user_id, p_started_by, 'CREATE_SCHEMA', 'USER_SCHEMA', pf_core.id_text(p_user_id),
                null, 1, null, null);
            commit;
        exception
            when others then
                v_code := sqlcode;
                rollback;
                pf_policy.end_work();
                compensate(v_run_id, v_runner, v_prefix, p_user_id, p_started_by, 'CREATE_SCHEMA', v_code);
                raise;
        end;
    end create_user_schema;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Dropping

    -- The account goes with its tables. What remains is the trail, under an id that is nobody's name any more, and the
    -- prefix, which nobody gets again.
    procedure forget_account(p_user_id in raw, p_actor_id in raw, p_tables in number) is
    begin
        delete from pf_user_sessions where user_id = p_user_id;
        -- The files of archives that nothing refers to are removed by who keeps them.
        delete from pf_archives where user_id = p_user_id;
        update pf_schema_prefixes set released_at = pf_core.utc_now() where user_id = p_user_id;
        delete from pf_users where user_id = p_user_id;
        pf_core.append_audit(p_user_id, p_actor_id, 'DELETE_ACCOUNT', 'ACCOUNT', pf_core.id_text(p_user_id), null, 1,
            null, '{"tables": ' || p_tables || '}');
    end forget_account;

    procedure note_archived(p_user_id in raw, p_actor_id in raw, p_archive_id in raw) is
        v_rows number(19);
    begin
        update pf_archives set dropped_at = pf_core.utc_now() where archive_id = p_archive_id;
        select nvl(max(row_count), 0) into v_rows from pf_archives where archive_id = p_archive_id;
        pf_core.append_audit(p_user_id, p_actor_id, 'ARCHIVE', 'USER_SCHEMA', pf_core.id_text(p_archive_id), null, 1,
            null, '{"rows": ' || v_rows || '}');
    end note_archived;

    -- The subject of a run says what the drop was for: the account itself, or an archive.
    procedure finish_drop(p_run_id in raw, p_runner in raw, p_tables out number) is
        v_run pf_runs%rowtype;
    begin
        select * into v_run from pf_runs where run_id = p_run_id;
        select count(*) into p_tables
        from pf_run_steps s join pf_ref_user_tables t on s.name = t.suffix || ' drop'
        where s.run_id = p_run_id and s.state = 'done';
        update pf_users set schema_created = 'N', schema_dropped_at = pf_core.utc_now() where user_id = v_run.user_id;
        pf_core.append_audit(v_run.user_id, v_run.started_by, 'DROP_SCHEMA', 'USER_SCHEMA',
            pf_core.id_text(v_run.user_id), null, 1, null, '{"tables": ' || p_tables || '}');
        if v_run.subject = v_run.user_id then
            forget_account(v_run.user_id, v_run.started_by, p_tables);
        elsif v_run.subject is not null then
            note_archived(v_run.user_id, v_run.started_by, v_run.subject);
        end if;
        pf_core.end_run(p_run_id, p_runner, 'done', null);
        commit;
    end finish_drop;

    -- A drop is not taken back: what is gone is gone. One that fails is gone on with.
    procedure drop_tables(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_tables out number) is
        v_code number;
    begin
        commit;
        pf_core.drop_step(p_run_id, p_runner, p_prefix, 'skill_summary');
        for v_table in (select suffix from pf_ref_user_tables order by position desc) loop
            pf_core.drop_step(p_run_id, p_runner, p_prefix, v_table.suffix);
        end loop;
        finish_drop(p_run_id, p_runner, p_tables);
    exception
        when others then
            v_code := sqlcode;
            rollback;
            pf_core.release_run(p_run_id, p_runner, pf_core.error_code_of(v_code));
            raise;
    end drop_tables;

    procedure drop_for(p_user_id in raw, p_started_by in raw, p_subject in raw, p_tables out number) is
        v_prefix varchar2(120);
        v_run_id raw(16);
        v_runner raw(16);
        v_resumed number(1);
    begin
        select schema_prefix into v_prefix from pf_users where user_id = p_user_id for update;
        v_prefix := pf_core.checked_prefix(v_prefix);
        pf_core.begin_run('drop', p_user_id, p_started_by, p_subject, v_run_id, v_runner, v_resumed);
        drop_tables(v_run_id, v_runner, v_prefix, p_tables);
    end drop_for;

    procedure drop_user_schema(p_user_id in raw, p_started_by in raw, p_tables out number) is
    begin
        pf_core.check_schema_limits('drop', p_user_id, p_started_by);
        drop_for(p_user_id, p_started_by, null, p_tables);
    end drop_user_schema;

    -- Nobody logs in any more from the moment that the first table goes.
    procedure delete_account(p_user_id in raw, p_actor_id in raw, p_tables out number) is
        v_ended number(10);
    begin
        pf_core.check_schema_limits('drop', p_user_id, p_actor_id);
        update pf_users set account_status = 'suspended', status_changed_at = pf_core.utc_now()
            where user_id = p_user_id;
        pf_core.end_sessions(p_user_id, p_actor_id, 'account deleted', null, null, v_ended);
        drop_for(p_user_id, p_actor_id, p_user_id, p_tables);
    end delete_account;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Upgrade

    procedure upgrade_tables(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_from in number, p_to in number) is
    begin
        for v_step in (
            select to_version, step_name, statement from pf_user_schema_upgrades
            where to_version > p_from and to_version <= p_to order by to_version, statement_no)
        loop
            make_step(p_run_id, p_runner, p_prefix, v_step.to_version || ' ', v_step.step_name, v_step.statement, 1);
        end loop;
    end upgrade_tables;

    procedure note_failed_upgrade(p_run_id in raw, p_runner in raw, p_user_id in raw, p_started_by in raw,
        p_code in number)
    is
    begin
        if pf_core.holds_run(p_run_id, p_runner) = 1 then
            pf_core.end_run(p_run_id, p_runner, 'failed', pf_core.error_code_of(p_code));
            pf_core.append_audit(p_user_id, p_started_by, 'UPGRADE_SCHEMA', 'USER_SCHEMA', pf_core.id_text(p_user_id),
                null, 0, pf_core.error_code_of(p_code), null);
            commit;
        end if;
    end note_failed_upgrade;

    procedure upgrade_user_schema(p_user_id in raw, p_started_by in raw, p_outcome out varchar2) is
        v_user pf_users%rowtype;
        v_version number(5) := newest_version();
        v_run_id raw(16);
        v_runner raw(16);
        v_resumed number(1);
        v_code number;
    begin
        begin
            select * into v_user from pf_users where user_id = p_user_id for update;
        exception
            when no_data_found then
                p_outcome := 'no_such_user';
                return;
        end;
        if v_user.schema_created = 'N' then
            p_outcome := 'no_tables';
            return;
        elsif v_user.schema_version >= v_version then
            p_outcome := 'current';
            return;
        end if;
        pf_core.check_schema_limits('upgrade', p_user_id, p_started_by);
        pf_core.begin_run('upgrade', p_user_id, p_started_by, null, v_run_id, v_runner, v_resumed);
        begin
            commit;
            pf_policy.begin_work(v_user.schema_prefix);
            upgrade_tables(v_run_id, v_runner, v_user.schema_prefix, v_user.schema_version, v_version);
            pf_policy.end_work();
            update pf_users set schema_version = v_version where user_id = p_user_id;
            pf_core.end_run(v_run_id, v_runner, 'done', null);
            pf_core.append_audit(p_user_id, p_started_by, 'UPGRADE_SCHEMA', 'USER_SCHEMA', pf_core.id_text(p_user_id),
                null, 1, null, '{"from": ' || v_user.schema_version || ', "to": ' || v_version || '}');
            commit;
        exception
            when others then
                v_code := sqlcode;
                rollback;
                pf_policy.end_work();
                note_failed_upgrade(v_run_id, v_runner, p_user_id, p_started_by, v_code);
                raise;
        end;
        p_outcome := 'upgraded';
    end upgrade_user_schema;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Looking after table sets

    -- The table that a step makes or belongs to is missing: the table, its indexes, its policy, its grant.
    function belongs_to(p_step in varchar2, p_suffix in varchar2) return boolean is
        v_rest varchar2(240) := substr(p_step, length(p_suffix) + 1);
    begin
        return substr(p_step, 1, length(p_suffix)) = p_suffix
            and (v_rest is null or substr(v_rest, 1, 1) = ' ' or substr(v_rest, 1, 3) = '_ix');
    end belongs_to;

    procedure make_missing(p_run_id in raw, p_runner in raw, p_prefix in varchar2, p_version in number) is
        v_name varchar2(200);
    begin
        for v_part in (
            select suffix, position from pf_ref_user_tables where introduced_in <= p_version
            union all select 'skill_summary', 1000 from dual
            order by 2)
        loop
            v_name := pf_core.checked_name(p_prefix, v_part.suffix);
            if pf_core.object_exists(v_name) = 0 or pf_core.step_state(p_run_id, v_part.suffix) is not null then
                for v_step in (
                    select step_name, statement from pf_user_schema_statements
                    where schema_version = p_version order by statement_no)
                loop
                    if belongs_to(v_step.step_name, v_part.suffix) then
                        make_step(p_run_id, p_runner, p_prefix, null, v_step.step_name, v_step.statement, 1);
                    end if;
                end loop;
            end if;
        end loop;
    end make_missing;

    -- Makes the tables that a set lacks, empty, and says so in the trail. The rows that were in them are not there again.
    procedure repair_user_schema(p_user_id in raw, p_started_by in raw) is
        v_user pf_users%rowtype;
        v_run_id raw(16);
        v_runner raw(16);
        v_resumed number(1);
        v_code number;
    begin
        select * into v_user from pf_users where user_id = p_user_id for update;
        pf_core.check_schema_limits('repair', p_user_id, p_started_by);
        pf_core.begin_run('repair', p_user_id, p_started_by, null, v_run_id, v_runner, v_resumed);
        begin
            commit;
            pf_policy.begin_work(v_user.schema_prefix);
            make_missing(v_run_id, v_runner, v_user.schema_prefix, v_user.schema_version);
            pf_policy.end_work();
            pf_core.end_run(v_run_id, v_runner, 'done', null);
            pf_core.append_audit(p_user_id, p_started_by, 'REPAIR_SCHEMA', 'USER_SCHEMA', pf_core.id_text(p_user_id),
                null, 1, null, null);
            commit;
        exception
            when others then
                v_code := sqlcode;
                rollback;
                pf_policy.end_work();
                compensate(v_run_id, v_runner, v_user.schema_prefix, p_user_id, p_started_by, 'REPAIR_SCHEMA', v_code);
                raise;
        end;
    end repair_user_schema;

    -- Who failed once waits 5 minutes, then 10, 20 and so on, a day at most. Making and mending are one work.
    function is_waiting(p_user_id in raw, p_kind in varchar2, p_other_kind in varchar2) return boolean is
        v_done_at timestamp(6);
        v_failed_at timestamp(6);
        v_failures number(10);
    begin
        select max(ended_at) into v_done_at from pf_runs
        where user_id = p_user_id and kind in (p_kind, p_other_kind) and state = 'done';
        select count(*), max(ended_at) into v_failures, v_failed_at from pf_runs
        where user_id = p_user_id and kind in (p_kind, p_other_kind) and state in ('failed', 'compensated')
            and (v_done_at is null or ended_at > v_done_at);
        if v_failures = 0 then
            return false;
        end if;
        return pf_core.seconds_after(v_failed_at, least(300 * power(2, least(v_failures - 1, 20)), 86400))
            > pf_core.utc_now();
    end is_waiting;

    procedure resume_run(p_kind in varchar2, p_user_id in raw, p_started_by in raw) is
        v_tables number(10);
        v_outcome varchar2(80);
    begin
        if p_kind = 'create' then
            create_user_schema(p_user_id, p_started_by);
        elsif p_kind = 'repair' then
            repair_user_schema(p_user_id, p_started_by);
        elsif p_kind = 'upgrade' then
            upgrade_user_schema(p_user_id, p_started_by, v_outcome);
        else
            drop_for(p_user_id, p_started_by, null, v_tables);
        end if;
    end resume_run;

    -- An error is in the journal and the trail, and the others are not kept from their turn by it.
    procedure resume_abandoned(p_made in out number, p_failed in out number) is
        v_now timestamp(6) := pf_core.utc_now();
    begin
        for v_run in (
            select r.run_id, r.kind, r.user_id, r.started_by from pf_runs r join pf_users u on u.user_id = r.user_id
            where r.state = 'running' and r.working_on is not null and r.lease_until <= v_now
            order by r.lease_until fetch first 500 rows only)
        loop
            begin
                resume_run(v_run.kind, v_run.user_id, v_run.started_by);
                p_made := p_made + 1;
            exception
                when others then
                    rollback;
                    p_failed := p_failed + 1;
            end;
        end loop;
    end resume_abandoned;

    -- One that had a set and has none at all is left alone: its rows are in an archive or gone, and empty tables would hide
    -- that.
    procedure make_one(p_user_id in raw, p_schema_created in varchar2) is
    begin
        if p_schema_created = 'Y' then
            repair_user_schema(p_user_id, null);
        else
            create_user_schema(p_user_id, null);
        end if;
    end make_one;

    procedure manage_user_tables(p_made out number, p_failed out number) is
        v_code number;
    begin
        p_made := 0;
        p_failed := 0;
        resume_abandoned(p_made, p_failed);
        for v_user in (
            select u.user_id, u.schema_created
            from pf_users u cross join pf_ref_user_tables s
            left join user_tables t on t.table_name = upper(u.schema_prefix || '_' || s.suffix)
            where u.account_status = 'active'
                and ((u.schema_created = 'Y' and s.introduced_in <= u.schema_version)
                    or (u.schema_created = 'N' and u.schema_version = 0 and u.schema_dropped_at is null))
                and u.user_id not in (select r.working_on from pf_runs r where r.working_on is not null)
            group by u.user_id, u.schema_created, u.created_at
            having count(t.table_name) < count(*)
            order by u.created_at)
        loop
            continue when is_waiting(v_user.user_id, 'create', 'repair');
            begin
                make_one(v_user.user_id, v_user.schema_created);
                p_made := p_made + 1;
            exception
                when others then
                    v_code := abs(sqlcode);
                    rollback;
                    p_failed := p_failed + 1;
            end;
            -- Too many in this minute: the rest is for the next time.
            exit when v_code = 20005 or p_made + p_failed >= 500;
        end loop;
    end manage_user_tables;

    procedure upgrade_user_schemas(p_limit in number, p_max_failed_share in number, p_upgraded out number,
        p_failed out number)
    is
        v_version number(5) := newest_version();
        v_outcome varchar2(80);
        v_code number;
    begin
        p_upgraded := 0;
        p_failed := 0;
        for v_user in (
            select user_id from pf_users
            where account_status = 'active' and schema_created = 'Y' and schema_version < v_version
                and user_id not in (select r.working_on from pf_runs r where r.working_on is not null)
            order by schema_version, created_at)
        loop
            exit when v_code = 20005 or p_upgraded + p_failed >= p_limit
                or p_failed > floor(p_max_failed_share * (p_upgraded + p_failed));
            continue when is_waiting(v_user.user_id, 'upgrade', 'upgrade');
            begin
                upgrade_user_schema(v_user.user_id, null, v_outcome);
                -- Where somebody else was faster there is nothing to do, and the lock on the account ends.
                commit;
                p_upgraded := p_upgraded + case when v_outcome = 'upgraded' then 1 else 0 end;
            exception
                when others then
                    v_code := abs(sqlcode);
                    rollback;
                    p_failed := p_failed + 1;
            end;
        end loop;
    end upgrade_user_schemas;

    -- The newest archive of a user whose tables may go: verified, not damaged, and made after the account became inactive,
    -- since when nobody could change a row. Null if there is none.
    function archive_to_rely_on(p_user_id in raw, p_inactive_since in timestamp) return raw is
        v_archive_id raw(16);
        v_created_at timestamp(6);
    begin
        select max(created_at) into v_created_at from pf_archives
        where user_id = p_user_id and created_at > p_inactive_since;
        select max(archive_id) into v_archive_id from pf_archives
        where user_id = p_user_id and created_at = v_created_at and verified_at is not null and damaged_since is null
            and dropped_at is null;
        return v_archive_id;
    end archive_to_rely_on;

    -- Once more under a lock, for who logs in at this moment.
    procedure clean_up(p_user_id in raw, p_dropped in out number) is
        v_user pf_users%rowtype;
        v_now timestamp(6) := pf_core.utc_now();
        v_archive_id raw(16);
        v_count number(10);
    begin
        select * into v_user from pf_users where user_id = p_user_id for update;
        v_archive_id := archive_to_rely_on(p_user_id, v_user.status_changed_at);
        select count(*) into v_count from pf_runs where user_id = p_user_id and state = 'running';
        if v_user.account_status <> 'inactive' or v_archive_id is null or v_count > 0 then
            rollback;
            return;
        end if;
        pf_core.check_schema_limits('drop', p_user_id, null);
        update pf_users set account_status = 'archived', status_changed_at = v_now,
                archive_reference = pf_core.id_text(v_archive_id)
            where user_id = p_user_id;
        pf_core.end_sessions(p_user_id, null, 'archived', null, null, v_count);
        drop_for(p_user_id, null, v_archive_id, v_count);
        p_dropped := p_dropped + 1;
    end clean_up;

    -- Who never logged in counts from the making of the account. A month of grace goes before.
    procedure cleanup_inactive_users(p_dropped out number) is
        v_now timestamp(6) := pf_core.utc_now();
        v_code number;
    begin
        p_dropped := 0;
        for v_user in (
            select user_id from pf_users
            where account_status = 'inactive' and schema_created = 'Y'
                and nvl(last_login, created_at) < add_months(v_now, -12)
                and status_changed_at <= v_now - interval '30' day
            order by status_changed_at)
        loop
            begin
                clean_up(v_user.user_id, p_dropped);
            exception
                when others then
                    -- The drop is in the journal, open, and manage_user_tables goes on with it.
                    v_code := abs(sqlcode);
                    rollback;
            end;
            exit when v_code = 20005 or p_dropped >= 500;
        end loop;
    end cleanup_inactive_users;

    -- ---------------------------------------------------------------------------------------------------------------
    -- Accounts

    -- Looked up after a unique constraint has decided.
    function what_is_taken(p_username in varchar2, p_email in varchar2, p_prefix in varchar2) return varchar2 is
        v_usernames number(10);
        v_emails number(10);
        v_prefixes number(10);
    begin
        select count(case when username = p_username then 1 end),
            count(case when email_folded = lower(p_email) then 1 end),
            count(case when schema_prefix = p_prefix then 1 end)
            into v_usernames, v_emails, v_prefixes
        from pf_users where username = p_username or email_folded = lower(p_email) or schema_prefix = p_prefix;
        return case when v_usernames > 0 then 'username_taken' when v_emails > 0 then 'email_taken'
            when v_prefixes > 0 then 'prefix_taken' else 'id_taken' end;
    end what_is_taken;

    -- Nobody uses an account whose rows are still being brought in from an archive.
    function first_status(p_user_id in raw) return varchar2 is
        v_restorations number(10);
    begin
        select count(*) into v_restorations from pf_runs
        where user_id = p_user_id and kind = 'restore' and state = 'running';
        return case when v_restorations > 0 then 'pending' else 'active' end;
    end first_status;

    procedure insert_account(p_user_id in raw, p_username in varchar2, p_display_name in varchar2, p_email in varchar2,
        p_role in varchar2, p_schema_prefix in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_must_change in number, p_outcome out varchar2)
    is
        v_now timestamp(6) := pf_core.utc_now();
        v_status varchar2(40) := first_status(p_user_id);
    begin
        savepoint before_account;
        begin
            insert into pf_schema_prefixes (schema_prefix, user_id, taken_at) values (p_schema_prefix, p_user_id, v_now);
        exception
            when dup_val_on_index then
                p_outcome := 'prefix_taken';
                return;
        end;
        insert into pf_users (user_id, username, display_name, email, role, schema_prefix, account_status,
            status_changed_at, password_salt, password_params, password_key, password_changed_at, must_change_password,
            created_at)
        values (p_user_id, p_username, p_display_name, p_email, p_role, p_schema_prefix, v_status, v_now,
            p_salt, p_params, p_key_hash, v_now, p_must_change, v_now);
        p_outcome := 'created';
    exception
        when dup_val_on_index then
            rollback to savepoint before_account;
            p_outcome := what_is_taken(p_username, p_email, p_schema_prefix);
    end insert_account;

    -- The tables could not be made, and the first step had made the account lasting. One whose run is still open stays: who
    -- looks after abandoned runs makes its tables.
    procedure take_account_back(p_user_id in raw, p_started_by in raw, p_code in number) is
        v_open number(10);
    begin
        select count(*) into v_open from pf_runs where user_id = p_user_id and state = 'running';
        if v_open = 0 then
            delete from pf_users where user_id = p_user_id;
            delete from pf_schema_prefixes where user_id = p_user_id;
            pf_core.append_audit(p_user_id, p_started_by, 'REGISTER', 'ACCOUNT', pf_core.id_text(p_user_id), null, 0,
                pf_core.error_code_of(p_code), null);
            commit;
        end if;
    end take_account_back;

    procedure create_account(p_user_id in raw, p_username in varchar2, p_display_name in varchar2, p_email in varchar2,
        p_role in varchar2, p_schema_prefix in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_started_by in raw, p_must_change in number, p_outcome out varchar2)
    is
        v_code number;
    begin
        insert_account(p_user_id, p_username, p_display_name, p_email, p_role, pf_core.checked_prefix(p_schema_prefix),
            p_salt, p_params, p_key_hash, p_must_change, p_outcome);
        if p_outcome <> 'created' then
            return;
        end if;
        pf_core.append_audit(p_user_id, p_started_by, 'REGISTER', 'ACCOUNT', pf_core.id_text(p_user_id), null, 1, null,
            null);
        begin
            create_user_schema(p_user_id, p_started_by);
        exception
            when others then
                v_code := sqlcode;
                rollback;
                take_account_back(p_user_id, p_started_by, v_code);
                raise;
        end;
    end create_account;

    -- Two who try at once wait for each other at the one row of the settings.
    procedure lock_settings is
        v_row number(1);
    begin
        select only_row into v_row from pf_security_settings for update;
    end lock_settings;

    procedure create_first_administrator(p_user_id in raw, p_username in varchar2, p_display_name in varchar2,
        p_email in varchar2, p_schema_prefix in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_outcome out varchar2)
    is
        v_users number(10);
    begin
        lock_settings();
        select count(*) into v_users from pf_users;
        if v_users > 0 then
            p_outcome := 'already_initialised';
            return;
        end if;
        update pf_security_settings set password_params = p_params;
        create_account(p_user_id, p_username, p_display_name, p_email, 'admin', p_schema_prefix, p_salt, p_params,
            p_key_hash, p_user_id, 0, p_outcome);
    end create_first_administrator;

    -- Whether somebody else is an administrator who can log in. Two who give up their role at once wait for each other.
    procedure has_other_administrator(p_user_id in raw, p_yes out number) is
    begin
        lock_settings();
        select case when count(*) > 0 then 1 else 0 end into p_yes from pf_users
        where role = 'admin' and account_status = 'active' and user_id <> p_user_id;
    end has_other_administrator;

    procedure find_user(p_username in varchar2, p_user_id out raw) is
    begin
        select user_id into p_user_id from pf_users where username = p_username for update;
    exception
        when no_data_found then
            p_user_id := null;
    end find_user;

    procedure reset_password(p_username in varchar2, p_salt in raw, p_params in varchar2, p_key_hash in raw,
        p_actor_id in raw, p_outcome out varchar2)
    is
        v_user_id raw(16);
        v_ended number(10);
    begin
        find_user(p_username, v_user_id);
        if v_user_id is null then
            p_outcome := 'no_such_user';
            return;
        end if;
        update pf_users set password_salt = p_salt, password_params = p_params, password_key = p_key_hash,
                password_changed_at = pf_core.utc_now(), must_change_password = 1
            where user_id = v_user_id;
        delete from pf_login_throttle where username_hash = pf_core.text_hash(p_username);
        pf_core.end_sessions(v_user_id, p_actor_id, 'password reset', null, null, v_ended);
        pf_core.append_audit(v_user_id, p_actor_id, 'RESET_PASSWORD', 'ACCOUNT', pf_core.id_text(v_user_id), null, 1,
            null, null);
        p_outcome := 'done';
    end reset_password;

    procedure change_account_status(p_username in varchar2, p_status in varchar2, p_actor_id in raw,
        p_outcome out varchar2)
    is
        v_user_id raw(16);
        v_user pf_users%rowtype;
        v_other number(1) := 1;
        v_ended number(10);
    begin
        find_user(p_username, v_user_id);
        if v_user_id is null then
            p_outcome := 'no_such_user';
            return;
        end if;
        select * into v_user from pf_users where user_id = v_user_id;
        if v_user.account_status = 'archived' then
            p_outcome := 'archived';
            return;
        end if;
        if p_status <> 'active' and v_user.role = 'admin' then
            has_other_administrator(v_user_id, v_other);
        end if;
        if v_other = 0 then
            p_outcome := 'last_administrator';
            return;
        end if;
        update pf_users set account_status = p_status, status_changed_at = pf_core.utc_now() where user_id = v_user_id;
        if p_status <> 'active' then
            pf_core.end_sessions(v_user_id, p_actor_id, p_status, null, null, v_ended);
        end if;
        pf_core.append_audit(v_user_id, p_actor_id, 'CHANGE_STATUS', 'ACCOUNT', pf_core.id_text(v_user_id), null, 1,
            null, '{"from": "' || v_user.account_status || '", "to": "' || p_status || '"}');
        p_outcome := 'done';
    end change_account_status;

    -- A session keeps the role that it began with in the program, so a change ends the person's sessions.
    procedure change_role(p_username in varchar2, p_role in varchar2, p_actor_id in raw, p_outcome out varchar2) is
        v_user_id raw(16);
        v_role varchar2(40);
        v_other number(1) := 1;
        v_ended number(10);
    begin
        find_user(p_username, v_user_id);
        if v_user_id is null then
            p_outcome := 'no_such_user';
            return;
        end if;
        select role into v_role from pf_users where user_id = v_user_id;
        if p_role <> 'admin' and v_role = 'admin' then
            has_other_administrator(v_user_id, v_other);
        end if;
        if v_other = 0 then
            p_outcome := 'last_administrator';
            return;
        end if;
        if p_role <> v_role then
            update pf_users set role = p_role where user_id = v_user_id;
            pf_core.end_sessions(v_user_id, p_actor_id, 'role changed', null, null, v_ended);
            pf_core.append_audit(v_user_id, p_actor_id, 'CHANGE_ROLE', 'ACCOUNT', pf_core.id_text(v_user_id), null, 1,
                null, '{"from": "' || v_role || '", "to": "' || p_role || '"}');
        end if;
        p_outcome := 'done';
    end change_role;

    procedure expire_session(p_session_id in raw, p_user_id in raw, p_last_seen_at in timestamp,
        p_expires_at in timestamp, p_ended in out number)
    is
        v_idle_at timestamp(6) := p_last_seen_at + interval '15' minute;
        v_reason varchar2(20) := case when p_expires_at <= v_idle_at then 'expired' else 'idle' end;
    begin
        update pf_user_sessions set ended_at = least(p_expires_at, v_idle_at), end_reason = v_reason
            where session_id = p_session_id and ended_at is null and last_seen_at = p_last_seen_at;
        if sql%rowcount = 1 then
            p_ended := p_ended + 1;
            pf_core.append_audit(p_user_id, null, 'END_SESSION', 'SESSION', pf_core.id_text(p_session_id), null, 1, null,
                '{"reason": "' || v_reason || '"}');
        end if;
    end expire_session;

    procedure expire_sessions(p_ended out number) is
        v_now timestamp(6) := pf_core.utc_now();
        v_forgotten timestamp(6) := pf_core.seconds_after(v_now, -400 * 86400);
    begin
        p_ended := 0;
        for v_session in (
            select session_id, user_id, last_seen_at, expires_at from pf_user_sessions
            where ended_at is null and (expires_at <= v_now or last_seen_at <= v_now - interval '15' minute)
            order by last_seen_at fetch first 1000 rows only)
        loop
            expire_session(v_session.session_id, v_session.user_id, v_session.last_seen_at, v_session.expires_at, p_ended);
        end loop;
        delete from pf_user_sessions where session_id in (select session_id from (
            select session_id from pf_user_sessions where ended_at < v_forgotten fetch first 1000 rows only) old);
    end expire_sessions;
end pf_admin;
/

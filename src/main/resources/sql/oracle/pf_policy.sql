-- The second wall: which rows of a user's tables a statement may see or change. The only unit that names DBMS_RLS, and only
-- in a text that is run, so that it compiles where that package is missing. For the owner only. Needs, granted directly:
-- EXECUTE on DBMS_RLS.

create or replace package pf_policy authid definer as
    -- Puts the policy on a table, if it is not there as it should be. Does nothing where the installation found no DBMS_RLS,
    -- which the program shows on screen. Commits.
    procedure protect_table(p_table in varchar2);

    -- The policy. Oracle asks it anew for every statement.
    function own_rows(p_schema in varchar2, p_object in varchar2) return varchar2;

    -- The policies bind the owner too. While work on the tables of one user is begun, they let the owner's session at these
    -- tables alone: to fill the summary, and to write and compare an archive. End it also after a failure.
    procedure begin_work(p_prefix in varchar2);
    procedure end_work;
end pf_policy;
/

create or replace package body pf_policy as
    function own_rows(p_schema in varchar2, p_object in varchar2) return varchar2 is
        v_prefix varchar2(120) := pf_core.session_prefix();
        v_work varchar2(120) := sys_context('PATHFINDER_WORK', 'PREFIX');
        v_work_parts number(10);
        v_own_parts number(10);
    begin
        -- Whole names, built from the prefix: user_john has nothing of user_john_doe. No prefix makes no name.
        select count(case when p_object = upper(v_work || '_' || suffix) then 1 end),
            count(case when p_object = upper(v_prefix || '_' || suffix) then 1 end)
            into v_work_parts, v_own_parts
        from (select suffix from pf_ref_user_tables union all select 'skill_summary' from dual) parts;
        if v_work is not null and v_work_parts = 1 then
            return null;
        elsif v_prefix is not null and v_own_parts = 1 then
            return '1 = 1';
        end if;
        return '1 = 0';
    end own_rows;

    function is_protected(p_table in varchar2) return boolean is
        v_owner varchar2(200) := sys_context('USERENV', 'CURRENT_SCHEMA');
        v_found number(10);
    begin
        select count(*) into v_found from user_policies
        where object_name = upper(p_table) and policy_name = 'PF_OWN_ROWS' and sel = 'YES' and ins = 'YES'
            and upd = 'YES' and del = 'YES' and chk_option = 'YES' and enable = 'YES'
            and pf_owner = v_owner and "PACKAGE" = 'PF_POLICY' and "FUNCTION" = 'OWN_ROWS' and policy_type = 'DYNAMIC';
        return v_found > 0;
    end is_protected;

    function has_policy(p_table in varchar2) return boolean is
        v_found number(10);
    begin
        select count(*) into v_found from user_policies
        where object_name = upper(p_table) and policy_name = 'PF_OWN_ROWS';
        return v_found > 0;
    end has_policy;

    procedure protect_table(p_table in varchar2) is
        v_table varchar2(200) := upper(dbms_assert.simple_sql_name(p_table));
        -- In a unit with its definer's rights this is who owns it.
        v_owner varchar2(200) := sys_context('USERENV', 'CURRENT_SCHEMA');
    begin
        if pf_core.capability('DBMS_RLS') = 'N' or is_protected(v_table) then
            return;
        end if;
        if has_policy(v_table) then
            execute immediate 'begin dbms_rls.drop_policy(object_schema => :1, object_name => :2,'
                || ' policy_name => ''PF_OWN_ROWS''); end;' using v_owner, v_table;
        end if;
        execute immediate 'begin dbms_rls.add_policy(object_schema => :1, object_name => :2,'
            || ' policy_name => ''PF_OWN_ROWS'', function_schema => :3, policy_function => ''PF_POLICY.OWN_ROWS'','
            || ' statement_types => ''SELECT,INSERT,UPDATE,DELETE'', update_check => true, enable => true,'
            || ' policy_type => dbms_rls.dynamic); end;' using v_owner, v_table, v_owner;
    end protect_table;

    procedure begin_work(p_prefix in varchar2) is
    begin
        dbms_session.set_context('PATHFINDER_WORK', 'PREFIX', pf_core.checked_prefix(p_prefix));
    end begin_work;

    procedure end_work is
    begin
        dbms_session.clear_context('PATHFINDER_WORK', null, 'PREFIX');
    end end_work;
end pf_policy;
/

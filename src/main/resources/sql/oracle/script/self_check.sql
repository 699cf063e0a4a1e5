declare
    v_wrong number(10) := 0;

    procedure tell(p_what in varchar2, p_found in number, p_wanted in number) is
    begin
        if p_found = p_wanted then
            dbms_output.put_line('  ' || rpad(p_what, 40) || p_found);
        else
            dbms_output.put_line('! ' || rpad(p_what, 40) || p_found || ', not ' || p_wanted);
            v_wrong := v_wrong + 1;
        end if;
    end tell;

    function objects(p_type in varchar2, p_names in varchar2) return number is
        v_found number(10);
    begin
        select count(*) into v_found from all_objects
        where owner = '${owner}' and object_type = p_type and status = 'VALID'
            and instr(',' || p_names || ',', ',' || object_name || ',') > 0;
        return v_found;
    end objects;

    procedure tell_rest is
        v_found number(10);
        v_value varchar2(800);
    begin
        select count(*) into v_found from dba_context
        where namespace in ('PATHFINDER_SESSION', 'PATHFINDER_WORK') and schema = '${owner}';
        tell('contexts', v_found, 2);
        select count(*) into v_found from all_scheduler_jobs
        where owner = '${owner}' and instr(',${jobs},', ',' || job_name || ',') > 0;
        tell('jobs', v_found, ${job_count});
        select count(*) into v_found from pf_ref_user_tables;
        tell('tables of each user', v_found, ${suffix_count});
        select max(value) into v_value from pf_capabilities where name = 'DBMS_RLS';
        dbms_output.put_line('  ' || rpad('policies on rows', 40)
            || case v_value when 'Y' then 'yes' else 'no, this edition has none' end);
        select max(value) into v_value from pf_capabilities where name = 'PARTITIONING';
        dbms_output.put_line('  ' || rpad('partitions', 40) || case v_value when 'Y' then 'yes' else 'no' end);
        select count(*) into v_found from pf_users;
        dbms_output.put_line('  ' || rpad('users', 40) || v_found);
    end tell_rest;

    -- The application account may call one package. Whoever gave it another undid the walls between people.
    procedure tell_rights is
        v_found number(10);
    begin
        select count(*) into v_found from dba_tab_privs
        where grantee in ('${application}', 'PUBLIC') and privilege = 'EXECUTE' and owner = '${owner}';
        tell('packages for the application account', v_found, 1);
        select count(*) into v_found from dba_tab_privs
        where grantee in ('${application}', 'PUBLIC') and owner = '${owner}' and substr(table_name, 1, 3) = 'PF_'
            and privilege <> 'EXECUTE'
            and (privilege <> 'SELECT' or table_name not in ('PF_CAPABILITIES', 'PF_REF_SKILLS_CATALOG',
                'PF_REF_CAREER_PATHS', 'PF_REF_ROLE_TEMPLATES', 'PF_REF_ROLE_SKILLS', 'PF_REF_USER_TABLES'));
        tell('other rights on shared tables', v_found, 0);
        select count(distinct g.table_name) into v_found
        from dba_tab_privs g
        where g.grantee in ('${application}', 'PUBLIC') and g.owner = '${owner}' and substr(g.table_name, 1, 5) = 'USER_'
            and not exists (select 1 from dba_policies p where p.object_owner = g.owner and p.object_name = g.table_name
                and p.policy_name = 'PF_OWN_ROWS' and p.enable = 'YES')
            and exists (select 1 from pf_capabilities c where c.name = 'DBMS_RLS' and c.value = 'Y');
        tell('users'' tables without a policy', v_found, 0);
        select count(*) into v_found from dba_sys_privs
        where grantee = '${application}' and privilege <> 'CREATE SESSION';
        tell('other rights of that account', v_found, 0);
        select count(*) into v_found from dba_role_privs where grantee = '${application}';
        tell('roles of that account', v_found, 0);
    end tell_rights;
begin
${object_checks}
    tell_rest();
    tell_rights();
    if v_wrong > 0 then
        raise_application_error(-20100, 'Not everything is as it should be; see the lines with an exclamation mark.');
    end if;
end;
/

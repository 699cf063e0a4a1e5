-- Who may not drop everything drops nothing.
declare
    procedure need(p_privilege in varchar2) is
        v_found number(10);
    begin
        select count(*) into v_found from session_privs where privilege = p_privilege;
        if v_found = 0 then
            raise_application_error(-20100, 'This needs the privilege ' || p_privilege || '. Run it as SYS or ADMIN.');
        end if;
    end need;
begin
    need('DROP USER');
    need('DROP ANY TABLE');
    need('DROP ANY VIEW');
    need('DROP ANY MATERIALIZED VIEW');
    need('DROP ANY PROCEDURE');
    need('DROP ANY CONTEXT');
    need('CREATE ANY JOB');
end;
/

-- What would be lost.
declare
    v_found number(10);
    v_users number(10) := 0;
    v_tables number(10) := 0;
begin
    select count(*) into v_found from all_tables where owner = '${owner}' and table_name = 'PF_USERS';
    if v_found > 0 then
        execute immediate 'select count(*) from "${owner}".pf_users' into v_users;
        execute immediate 'select count(*) from "${owner}".pf_schema_prefixes p cross join "${owner}".pf_ref_user_tables t'
            || ' join all_tables a on a.owner = ''${owner}'' and a.table_name = upper(p.schema_prefix || ''_'' || t.suffix)'
            into v_tables;
    end if;
    dbms_output.put_line('Under ${owner} there are ' || v_users || ' users with ' || v_tables || ' tables of their own.');
    dbms_output.put_line('All that they have written goes, for good, and both accounts.');
end;
/

set define on
accept pf_word char prompt 'Type REMOVE PATHFINDER to go on: '
begin
    if '&pf_word' = 'REMOVE PATHFINDER' then
        dbms_output.put_line('Removing it.');
    else
        raise_application_error(-20100, 'Nothing was removed.');
    end if;
end;
/
undefine pf_word
set define off

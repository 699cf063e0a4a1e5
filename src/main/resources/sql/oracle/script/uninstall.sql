-- Jobs first, so that none makes again what goes.
declare
    procedure drop_job(p_name in varchar2) is
        v_found number(10);
    begin
        select count(*) into v_found from all_scheduler_jobs where owner = '${owner}' and job_name = p_name;
        if v_found > 0 then
            dbms_scheduler.drop_job(job_name => '"${owner}"."' || p_name || '"', force => true);
            dbms_output.put_line('dropped ' || p_name);
        end if;
    end drop_job;
begin
${drop_jobs}
end;
/

-- Users' own tables, by the prefixes that were ever given and the names of the tables.
declare
    type t_names is table of varchar2(400);
    v_names t_names := t_names();
    v_found number(10);

    procedure drop_one(p_name in varchar2) is
        v_type varchar2(40);
    begin
        -- A materialized view is there as a table too; that one comes later in the alphabet.
        select min(object_type) into v_type from all_objects
        where owner = '${owner}' and object_name = p_name and object_type in ('MATERIALIZED VIEW', 'TABLE');
        if v_type = 'MATERIALIZED VIEW' then
            execute immediate 'drop materialized view "${owner}"."' || p_name || '"';
        elsif v_type = 'TABLE' then
            execute immediate 'drop table "${owner}"."' || p_name || '" cascade constraints purge';
        end if;
    end drop_one;
begin
    select count(*) into v_found from all_tables
    where owner = '${owner}' and table_name in ('PF_SCHEMA_PREFIXES', 'PF_REF_USER_TABLES');
    if v_found = 2 then
        execute immediate 'select upper(p.schema_prefix || ''_'' || t.suffix) from "${owner}".pf_schema_prefixes p cross join'
            || ' (select suffix from "${owner}".pf_ref_user_tables union all select ''skill_summary'' from dual) t'
            bulk collect into v_names;
    end if;
    for i in 1 .. v_names.count loop
        drop_one(v_names(i));
    end loop;
end;
/

-- What all share.
declare
    procedure drop_object(p_type in varchar2, p_name in varchar2) is
        v_found number(10);
    begin
        select count(*) into v_found from all_objects
        where owner = '${owner}' and object_type = p_type and object_name = p_name;
        if v_found = 0 then
            return;
        elsif p_type = 'VIEW' then
            execute immediate 'drop view "${owner}"."' || p_name || '"';
        elsif p_type = 'PACKAGE' then
            execute immediate 'drop package "${owner}"."' || p_name || '"';
        else
            execute immediate 'drop table "${owner}"."' || p_name || '" cascade constraints purge';
        end if;
        dbms_output.put_line('dropped ' || lower(p_name));
    end drop_object;

    procedure drop_context(p_name in varchar2) is
        v_found number(10);
    begin
        select count(*) into v_found from dba_context where namespace = p_name and schema = '${owner}';
        if v_found > 0 then
            execute immediate 'drop context ' || p_name;
            dbms_output.put_line('dropped ' || lower(p_name));
        end if;
    end drop_context;
begin
${drop_objects}
end;
/

-- An account with something else in it stays, and is told.
declare
    procedure drop_account(p_name in varchar2) is
        v_found number(10);
        v_rest number(10);
        v_maintained varchar2(1);
    begin
        select count(*), max(oracle_maintained) into v_found, v_maintained from all_users where username = p_name;
        select count(*) into v_rest from all_objects where owner = p_name;
        if v_found = 0 or v_maintained = 'Y' then
            return;
        elsif v_rest > 0 then
            dbms_output.put_line(p_name || ' stays: ' || v_rest || ' objects in it are not Pathfinder''s.');
        else
            execute immediate 'drop user "' || p_name || '"';
            dbms_output.put_line('dropped ' || p_name);
        end if;
    end drop_account;
begin
    drop_account('${application}');
    drop_account('${owner}');
end;
/

exit success

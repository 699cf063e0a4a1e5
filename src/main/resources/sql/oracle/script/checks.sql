declare
    v_compatible varchar2(40);
    v_characters varchar2(40);
    v_owner varchar2(200);

    procedure refuse(p_text in varchar2) is
    begin
        raise_application_error(-20100, p_text);
    end refuse;

    procedure need(p_privilege in varchar2) is
        v_found number(10);
    begin
        select count(*) into v_found from session_privs where privilege = p_privilege;
        if v_found = 0 then
            refuse('This needs the privilege ' || p_privilege || '. Run it as SYS or ADMIN.');
        end if;
    end need;
begin
    if sys_context('USERENV', 'CON_NAME') = 'CDB$ROOT' then
        refuse('Connect to the pluggable database that is to hold Pathfinder, not to the root.');
    end if;
    if dbms_db_version.version * 100 + dbms_db_version.release < 1202 then
        refuse('Oracle 12.2 or newer is needed.');
    end if;
    -- Names of users' tables have up to 58 bytes.
    select value into v_compatible from v$parameter where name = 'compatible';
    if to_number(regexp_substr(v_compatible, '[0-9]+', 1, 1)) * 100 + to_number(regexp_substr(v_compatible, '[0-9]+', 1, 2))
        < 1202
    then
        refuse('COMPATIBLE is ' || v_compatible || '; at least 12.2.0 is needed for names longer than 30 bytes.');
    end if;
    need('CREATE USER');
    need('ALTER USER');
    need('CREATE ANY TABLE');
    need('CREATE ANY INDEX');
    need('CREATE ANY VIEW');
    need('CREATE ANY PROCEDURE');
    need('CREATE ANY TRIGGER');
    need('CREATE ANY CONTEXT');
    need('CREATE ANY JOB');
    need('GRANT ANY PRIVILEGE');
    need('GRANT ANY OBJECT PRIVILEGE');
    need('SELECT ANY TABLE');
    need('INSERT ANY TABLE');
    need('UPDATE ANY TABLE');
    need('DELETE ANY TABLE');
    need('EXECUTE ANY PROCEDURE');
    -- There is one context of a name in a database, and it decides whom the packages trust.
    select max(schema) into v_owner from dba_context
    where namespace in ('PATHFINDER_SESSION', 'PATHFINDER_WORK') and schema <> '${owner}';
    if v_owner is not null then
        refuse('This database has a Pathfinder already, under ' || v_owner || '.');
    end if;
    select value into v_characters from nls_database_parameters where parameter = 'NLS_CHARACTERSET';
    if v_characters <> 'AL32UTF8' then
        dbms_output.put_line('The character set is ' || v_characters
            || ': letters that it does not have are lost. AL32UTF8 has all.');
    end if;
end;
/

-- An account that holds something else is not taken, and users' tables stay granted to the account that they were made for.
declare
    v_found number(10);
    v_application varchar2(800);
begin
    select count(*) into v_found from all_tables where owner = '${owner}' and table_name = 'PF_CAPABILITIES';
    if v_found > 0 then
        execute immediate 'select max(value) from "${owner}".pf_capabilities where name = ''APPLICATION_ACCOUNT'''
            into v_application;
        if v_application <> '${application}' then
            raise_application_error(-20100, 'This Pathfinder was set up for the application account ' || v_application
                || ', which users'' tables are granted to. Name that one.');
        end if;
    else
        select count(*) into v_found from all_objects
        where (owner = '${application}' or (owner = '${owner}' and substr(object_name, 1, 3) <> 'PF_'))
            and object_type in ('TABLE', 'VIEW', 'SEQUENCE', 'PACKAGE', 'PROCEDURE', 'FUNCTION', 'TRIGGER', 'TYPE');
        if v_found > 0 then
            raise_application_error(-20100, 'One of the accounts ${owner} and ${application} is there and holds '
                || v_found || ' objects that are not Pathfinder''s. Choose other names.');
        end if;
    end if;
end;
/

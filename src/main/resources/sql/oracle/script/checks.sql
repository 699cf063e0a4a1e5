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

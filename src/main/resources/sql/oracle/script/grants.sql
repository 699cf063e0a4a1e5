-- Directly, not through a role: what runs with its definer's rights has no roles.
grant create session, create table, create view, create materialized view, create procedure, create trigger, create job
    to ${owner};
-- Random bytes for tokens and ids.
grant execute on sys.dbms_crypto to ${owner};
grant create session to ${application};

declare
    v_tablespace varchar2(200) := '${tablespace}';
begin
    if v_tablespace is not null then
        execute immediate 'alter user "${owner}" default tablespace "' || v_tablespace || '"';
    else
        select default_tablespace into v_tablespace from dba_users where username = '${owner}';
    end if;
    execute immediate 'alter user "${owner}" quota unlimited on "' || v_tablespace || '"';
end;
/

-- Policies on rows are part of the Enterprise Edition and of Free. Elsewhere Pathfinder keeps people apart by its own code only,
-- and says so on screen.
declare
    v_option varchar2(40);
begin
    select max(value) into v_option from v$option where parameter = 'Fine-grained access control';
    if v_option = 'TRUE' then
        execute immediate 'grant execute on sys.dbms_rls to "${owner}"';
    else
        dbms_output.put_line('This edition has no policies on rows: the database itself will not keep people apart.');
    end if;
end;
/

-- From here on everything is made in the owner's schema.
alter session set current_schema = ${owner};

-- For SQL*Plus
set define off
whenever sqlerror exit failure rollback
prompt What is there - and what not;
insert into pf_things (name) values ('R&D');
set define on
accept pf_password char prompt 'Password: ' hide
/* A note
   of two lines; with a semicolon */
declare
    v_count number;
begin
    select count(*) into v_count from all_users where username = 'PATHFINDER';
    if v_count = 0 then
        execute immediate 'create user pathfinder identified by "&pf_password" account lock';
    end if;
end;
/
undefine pf_password
grant create session, create table, create materialized view to pathfinder;
grant execute on sys.dbms_rls to pathfinder;
create or replace context pathfinder_session using pathfinder.pf_session;
alter session set current_schema = pathfinder;
commit;
exit success

create or replace package pf_things_api authid definer as
    c_refused constant number := -20042;
    procedure run(p_name in varchar2, p_id in out nocopy raw, p_done out number);
    function named(p_id in raw) return varchar2;
end pf_things_api;
/
create or replace package body pf_things_api as
    g_name varchar2(30);

    procedure pass_on(p_id in raw);

    function named(p_id in raw) return varchar2 is
        v_name pf_things.name%type;
    begin
        select t.name into v_name from pf_things t where t.thing_id = p_id;
        return case when v_name is null then 'it''s; none' else v_name end;
    exception
        when no_data_found then
            return null;
    end named;

    procedure pass_on(p_id in raw) is
        pragma autonomous_transaction;
        cursor c_things is select thing_id from pf_things order by thing_id;
        type t_names is table of varchar2(128) index by pls_integer;
        v_names t_names;
        e_taken exception;
        pragma exception_init(e_taken, -955);
    begin
        for r in c_things loop
            v_names(1) := rawtohex(r.thing_id);
        end loop;
        <<again>>
        for i in 1 .. 3 loop
            begin
                execute immediate 'drop table ' || v_names(1) || ' cascade constraints purge';
                exit again;
            exception
                when e_taken then
                    if i = 3 then
                        raise;
                    elsif i = 2 then
                        continue;
                    end if;
            end;
        end loop;
        commit;
    end pass_on;

    procedure run(p_name in varchar2, p_id in out nocopy raw, p_done out number) is
    begin
        case p_name
            when 'a' then p_done := 1;
            else p_done := 0;
        end case;
        if sql%rowcount = 0 and p_name is not null then
            raise_application_error(-20042, 'refused');
        end if;
        execute immediate 'begin dbms_rls.add_policy(object_schema => :1, object_name => :2); end;'
            using sys_context('USERENV', 'CURRENT_SCHEMA'), p_name;
        -- An end; begin in a comment; ' is nothing.
        while p_id is null loop
            p_id := sys_guid();
        end loop;
    end run;
begin
    g_name := 'x';
end pf_things_api;
/
create or replace trigger pf_things_tr
    before update or delete on pf_things for each row
declare
    v_count number;
begin
    raise_application_error(-20004, 'the audit trail is only added to');
end pf_things_tr;
/

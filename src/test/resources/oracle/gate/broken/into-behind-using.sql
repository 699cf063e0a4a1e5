-- INTO behind USING
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
        v_count number;
    begin
        execute immediate 'select count(*) from pf_things where thing_id = :id' using p_id into v_count;
    end run;
end pf_things_api;
/

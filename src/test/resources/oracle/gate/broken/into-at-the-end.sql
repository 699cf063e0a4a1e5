-- INTO behind FROM
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
        v_count number;
    begin
        select count(*) from pf_things into v_count;
    end run;
end pf_things_api;
/

-- a query of a loop without brackets
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        for r in select thing_id from pf_things loop
            null;
        end loop;
    end run;
end pf_things_api;
/

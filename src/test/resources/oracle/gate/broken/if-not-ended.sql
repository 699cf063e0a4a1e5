-- IF without END IF
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        if p_id is null then
            null;
    end run;
end pf_things_api;
/

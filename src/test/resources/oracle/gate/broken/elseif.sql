-- ELSEIF for ELSIF
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        if p_id is null then
            null;
        elseif p_id is not null then
            null;
        end if;
    end run;
end pf_things_api;
/

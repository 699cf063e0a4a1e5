-- WHEN without an exception
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        null;
    exception
        when then null;
    end run;
end pf_things_api;
/

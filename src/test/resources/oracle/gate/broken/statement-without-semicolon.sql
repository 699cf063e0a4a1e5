-- a statement without a semicolon
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
        v_count number
    begin
        v_count := 1;
    end run;
end pf_things_api;
/

-- a variable without a length
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
        v_name varchar2;
    begin
        null;
    end run;
end pf_things_api;
/

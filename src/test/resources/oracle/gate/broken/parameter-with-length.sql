-- a parameter with a length
create or replace package body pf_things_api as
    procedure run(p_name in varchar2(10)) is
    begin
        null;
    end run;
end pf_things_api;
/

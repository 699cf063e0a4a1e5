-- a result with a length
create or replace package body pf_things_api as
    function run(p_id in raw) return varchar2(10) is
    begin
        return p_id;
    end run;
end pf_things_api;
/

-- END names another routine
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        null;
    end walk;
end pf_things_api;
/

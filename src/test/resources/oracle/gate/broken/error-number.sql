-- an error number that is Oracle's own
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        raise_application_error(-1001, 'not so');
    end run;
end pf_things_api;
/

-- a CASE that is ended as an expression
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        case p_id when null then null; end;
    end run;
end pf_things_api;
/

-- a text is raised
create or replace package body pf_things_api as
    procedure run(p_id in raw) is
    begin
        raise 'not so';
    end run;
end pf_things_api;
/

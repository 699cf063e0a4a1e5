-- a statement that is executed with a semicolon in it
create or replace package body pf_things_api as
    procedure run(p_name in varchar2) is
    begin
        execute immediate 'drop table ' || p_name || ' purge;';
    end run;
end pf_things_api;
/

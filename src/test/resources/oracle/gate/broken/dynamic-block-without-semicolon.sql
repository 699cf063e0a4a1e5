-- a block that is executed without its last semicolon
create or replace package body pf_things_api as
    procedure run(p_name in varchar2) is
    begin
        execute immediate 'begin dbms_stats.gather_table_stats(user, :1); end' using p_name;
    end run;
end pf_things_api;
/

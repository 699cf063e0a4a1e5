-- a statement that is executed and is misspelt
create or replace package body pf_things_api as
    procedure run(p_name in varchar2) is
    begin
        execute immediate 'alter table ' || p_name || ' modify partition by rang (created_at) (partition p0 values less than (1))';
    end run;
end pf_things_api;
/

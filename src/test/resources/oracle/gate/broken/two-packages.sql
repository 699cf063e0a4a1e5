-- no slash between specification and body
create or replace package pf_a as
    procedure run;
end pf_a;
create or replace package body pf_a as
    procedure run is
    begin
        null;
    end run;
end pf_a;
/

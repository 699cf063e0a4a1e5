-- a routine without BEGIN
create or replace procedure pf_run is
    null;
end pf_run;
/

-- A trigger on a column of long texts.
create table t (a number(1), b clob);
create or replace trigger t_b
before update of a, b on t
for each row
begin
    null;
end;
/

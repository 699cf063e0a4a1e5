-- PL/SQL that nothing runs
begin
    null;
end;

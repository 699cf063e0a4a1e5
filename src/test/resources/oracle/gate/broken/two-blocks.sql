-- no slash between two blocks
begin
    null;
end;
begin
    null;
end;
/

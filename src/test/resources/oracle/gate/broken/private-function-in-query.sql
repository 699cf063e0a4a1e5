-- A query of a loop calls a function that only the block knows.
declare
    function twice(p_a in number) return number is
    begin
        return p_a * 2;
    end twice;
begin
    for v_row in (select a from t where b = twice(2)) loop
        dbms_output.put_line(v_row.a);
    end loop;
end;
/

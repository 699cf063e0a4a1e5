declare
    v_wrong number(10) := 0;
begin
    for v_error in (
        select name, type, line, text from all_errors
        where owner = '${owner}' and attribute = 'ERROR' and instr(',${compiled},', ',' || name || ',') > 0
        order by name, type, sequence)
    loop
        dbms_output.put_line('! ' || lower(v_error.name) || ' line ' || v_error.line || ': ' || v_error.text);
        v_wrong := v_wrong + 1;
    end loop;
    if v_wrong > 0 then
        raise_application_error(-20100, 'The packages do not compile; see the lines with an exclamation mark.');
    end if;
end;
/

-- The program asks for this row, and works only where it is there: so it is written last.
merge into pf_capabilities c
using (select 'SCHEMA_VERSION' as name, '${schema_version}' as value from dual) s on (c.name = s.name)
when matched then update set c.value = s.value
when not matched then insert (name, value) values (s.name, s.value);

commit;

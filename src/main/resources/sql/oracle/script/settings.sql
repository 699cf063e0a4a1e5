merge into pf_capabilities c
using (
    select 'DBMS_RLS' as name,
        case when exists (select 1 from v$option where parameter = 'Fine-grained access control' and value = 'TRUE')
            and exists (select 1 from dba_tab_privs
                where grantee = '${owner}' and owner = 'SYS' and table_name = 'DBMS_RLS' and privilege = 'EXECUTE')
            then 'Y' else 'N' end as value
    from dual
    union all
    select 'PARTITIONING', case when max(value) = 'TRUE' then 'Y' else 'N' end
    from v$option where parameter = 'Partitioning'
    union all
    select 'APPLICATION_ACCOUNT', '${application}' from dual
    union all
    select 'SCRIPT', '${fingerprint}' from dual
) s on (c.name = s.name)
when matched then update set c.value = s.value
when not matched then insert (name, value) values (s.name, s.value);

-- One row, made once: the secret behind the answers to log-ins under names that nobody has.
insert into pf_security_settings (only_row, unknown_user_secret, password_params)
select 1, sys.dbms_crypto.randombytes(32), 'argon2id$m=19456,t=2,p=1'
from dual where not exists (select 1 from pf_security_settings);

commit;

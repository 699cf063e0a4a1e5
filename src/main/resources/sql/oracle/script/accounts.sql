-- Made with a password that nobody knows, which the next step replaces.
declare
    procedure make_account(p_name in varchar2) is
        v_found number(10);
        v_maintained varchar2(1);
    begin
        select count(*), max(oracle_maintained) into v_found, v_maintained from all_users where username = p_name;
        if v_maintained = 'Y' then
            raise_application_error(-20100, p_name || ' is an account of Oracle''s own.');
        elsif v_found = 0 then
            execute immediate 'create user "' || p_name || '" identified by "Pf1#' || rawtohex(sys.dbms_crypto.randombytes(12)) || '"';
            dbms_output.put_line('made ' || p_name);
        end if;
    end make_account;
begin
    make_account('${owner}');
    make_account('${application}');
end;
/

-- Plain statements, whose passwords the database leaves out of its own trail. An account that is locked stays locked: the
-- owner may be, as long as no administrator of Pathfinder needs to log in.
set define on
accept pf_password char prompt 'Password for ${owner}, the one it has or a new one: ' hide
alter user ${owner} identified by "&pf_password";
undefine pf_password
accept pf_password char prompt 'Password for ${application}, the one it has or a new one: ' hide
alter user ${application} identified by "&pf_password";
undefine pf_password
set define off

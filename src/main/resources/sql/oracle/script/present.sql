declare
    v_found number(10);
begin
    select count(*) into v_found from all_tables where owner = '${owner}' and table_name = 'PF_CAPABILITIES';
    if v_found = 0 then
        raise_application_error(-20100, 'Pathfinder is not set up under ${owner}. Run the install script first.');
    end if;
    select count(*) into v_found from all_users where username = '${application}';
    if v_found = 0 then
        raise_application_error(-20100, 'There is no account ${application}. Run the install script first.');
    end if;
end;
/

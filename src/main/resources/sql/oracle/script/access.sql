grant execute on pf_session to ${application};
grant select on pf_ref_skills_catalog to ${application};
grant select on pf_ref_career_paths to ${application};
grant select on pf_ref_role_templates to ${application};
grant select on pf_ref_role_skills to ${application};
grant select on pf_ref_user_tables to ${application};
grant select on pf_capabilities to ${application};
grant select on v_my_sessions to ${application};
grant select on v_my_audit to ${application};

-- Tables that were made while there were no policies get theirs now. Nothing happens to one that has it.
begin
    for v_table in (
        select t.table_name
        from pf_users u
        cross join (select suffix from pf_ref_user_tables union all select 'skill_summary' from dual) s
        join all_tables t on t.owner = '${owner}' and t.table_name = upper(u.schema_prefix || '_' || s.suffix)
        where u.schema_created = 'Y')
    loop
        pf_policy.protect_table(v_table.table_name);
    end loop;
end;
/

package app.pathfinder.core.career;

/** The queries of career paths and roles, which are the same for all users. */
final class CareerSql {
    static final String PATHS = """
            select career_path_id, name, description, typical_years
            from pf_ref_career_paths
            order by lower(name), career_path_id
            fetch first :limit rows only
            """;

    static final String ROLES = """
            select r.role_template_id, r.career_path_id, r.title, r.level_no, r.summary
            from pf_ref_role_templates r
            join pf_ref_career_paths p on p.career_path_id = r.career_path_id
            order by lower(p.name), p.career_path_id, r.level_no, lower(r.title), r.role_template_id
            fetch first :limit rows only
            """;

    static final String REQUIRED_SKILLS = """
            select s.skill_id, s.skill_name, s.category, s.retired, r.required_level
            from pf_ref_role_skills r join pf_ref_skills_catalog s on s.skill_id = r.skill_id
            where r.role_template_id = :role_template_id
            order by lower(s.skill_name), s.skill_id
            fetch first :limit rows only
            """;

    private CareerSql() {}
}

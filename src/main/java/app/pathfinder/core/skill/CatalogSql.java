package app.pathfinder.core.skill;

/** The queries of the catalogue of skills, which is the same for all users. */
final class CatalogSql {
    private static final String SELECT = """
            select skill_id, skill_name, category, aliases, description, external_uri, retired,
                lower(skill_name) as sort_name
            from pf_ref_skills_catalog
            """;

    static final String FIND = SELECT + "where skill_id = :skill_id";

    /** Aliases are matched from their beginnings, whether commas, semicolons or lines separate them. */
    static final String SEARCH = SELECT + """
            where retired = :retired
              and (cast(:category as <text>) is null or category = cast(:category as <text>))
              and (cast(:prefix as <text>) is null
                or lower(skill_name) like lower(cast(:prefix as <text>)) escape '!'
                or ',' || replace(replace(replace(replace(lower(aliases), chr(59), ','), chr(10), ','), chr(13), ','),
                    ', ', ',')
                    like '%,' || lower(cast(:prefix as <text>)) escape '!')
              and (cast(:after_name as <text>) is null
                or lower(skill_name) > cast(:after_name as <text>)
                or (lower(skill_name) = cast(:after_name as <text>) and skill_id > :after_id))
            order by lower(skill_name), skill_id
            fetch first :limit rows only
            """;

    static final String CATEGORIES = """
            select distinct category from pf_ref_skills_catalog
            where retired = :retired and category is not null
            order by category
            fetch first :limit rows only
            """;

    private CatalogSql() {}
}

package app.pathfinder.core.skill;

/**
 * The queries of the catalogue of skills, which is the same for all users. What is compared with a column is cast to
 * more than that holds, so that a text that is too long is not cut to one that is there.
 */
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
              and (cast(:category as varchar(200)) is null or category = cast(:category as varchar(200)))
              and (cast(:prefix as varchar(500)) is null
                or lower(skill_name) like lower(cast(:prefix as varchar(500))) escape '!'
                or ',' || replace(lower(translate(aliases, chr(59) || chr(10) || chr(13), ',,,')), ', ', ',')
                    like '%,' || lower(cast(:prefix as varchar(500))) escape '!')
              and (cast(:after_name as varchar(1000)) is null
                or lower(skill_name) > cast(:after_name as varchar(1000))
                or (lower(skill_name) = cast(:after_name as varchar(1000)) and skill_id > :after_id))
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

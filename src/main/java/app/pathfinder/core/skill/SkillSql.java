package app.pathfinder.core.skill;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.record.SearchWords;

/**
 * The lists of skill mappings. Each statement has one shape whatever the filter, because the name of a user's table
 * makes every statement a text of its own to the database, and those that it keeps prepared are few. The casts give
 * the parameters a type where they are null. A mapping whose skill the catalogue lacks is listed without a name.
 */
final class SkillSql {
    /** Never empty, which one engine could not tell from absent. */
    private static final String SORT_NAME = "lower(coalesce(s.skill_name, '?'))";

    private static final String FROM =
            " from <skill_mappings> m left join pf_ref_skills_catalog s on s.skill_id = m.skill_id\n";

    private static final String FILTERED = FROM + """
            where (cast(:statuses as <text>) is null
                or cast(:statuses as <text>) like '%,' || m.status || ',%')
              and (cast(:source as <text>) is null or m.source = cast(:source as <text>))
              and (cast(:category as <text>) is null or s.category = cast(:category as <text>))
              and (cast(:experience_id as <id>) is null or m.experience_id = cast(:experience_id as <id>))
              and
            """ + SearchWords.condition("lower(coalesce(s.skill_name, ''))");

    private static final String AFTER_NAME = "cast(:after_name as <text>)";

    static final String PAGE = "select m.*, s.skill_name, s.category, s.retired, " + SORT_NAME + " as sort_name"
            + FILTERED + "\nand (" + AFTER_NAME + " is null or " + SORT_NAME + " > " + AFTER_NAME + " or (" + SORT_NAME
            + " = " + AFTER_NAME + " and m.mapping_id > :after_id))\norder by " + SORT_NAME
            + ", m.mapping_id fetch first :limit rows only";

    static final String COUNT = "select count(*) as total" + FILTERED;

    static final String BY_STATUS = "select status, count(*) as total from <skill_mappings> group by status";

    /** As of the last refreshing of the summary where the engine stores it. */
    static final String BY_SKILL = """
            select skill_name, category, usage_count, highest_level, last_used from <skill_summary>
            order by usage_count desc, lower(skill_name), skill_name
            fetch first :limit rows only
            """;

    static final String BY_CATEGORY = """
            select s.category, count(distinct m.skill_id) as skill_count, count(m.experience_id) as mapping_count
            from <skill_mappings> m left join pf_ref_skills_catalog s on s.skill_id = m.skill_id
            where m.status <> 'rejected'
            group by s.category
            order by mapping_count desc, category nulls last
            fetch first :limit rows only
            """;

    /** Without the lock, an experience that is deleted meanwhile would be written back into the mapping. */
    static final String LOCK =
            UserTableSql.of(UserTable.SKILL_MAPPINGS).select() + "where mapping_id = :mapping_id for update";

    /** An experience that nobody can delete before the transaction ends. */
    static final String LOCK_EXPERIENCE =
            "select experience_id from <experiences_detailed> where experience_id = :experience_id for update";

    /** The text of an experience, which nobody can change or delete before the transaction ends. */
    static final String LOCK_DESCRIPTION =
            "select description from <experiences_detailed> where experience_id = :experience_id for update";

    static final String OF_EXPERIENCE =
            UserTableSql.of(UserTable.SKILL_MAPPINGS).select() + "where experience_id = :experience_id for update";

    private SkillSql() {}
}

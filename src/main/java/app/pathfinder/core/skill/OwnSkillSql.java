package app.pathfinder.core.skill;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.record.SearchWords;

/**
 * The queries of somebody's skills, each taken together from all mappings that speak of it. Each statement has one shape
 * whatever the filter. The casts give the parameters a type where they are null.
 */
final class OwnSkillSql {
    /** Never empty, and in the order in which the program itself compares texts, whatever the server's language is. */
    private static final String SORT_NAME = "lower(coalesce(s.skill_name, '?')) <code_order>";

    private static final String CONFIRMED = "case when m.status = 'confirmed' then ";
    private static final String AT_LARGE = "case when m.status = 'confirmed' and m.experience_id is null then ";

    private static final String COLUMNS = "select m.skill_id, s.skill_name, s.category, " + SORT_NAME
            + " as sort_name,\n"
            + countOf("confirmed") + countOf("suggested") + countOf("rejected")
            + "count(distinct " + CONFIRMED + "m.experience_id end) as experiences,\n"
            + valueOf("proficiency_level") + valueOf("years_used") + valueOf("last_used")
            + "sum(case when m.experience_id is null then m.row_version else 0 end) as version\n";

    private static final String FROM =
            "from <skill_mappings> m left join pf_ref_skills_catalog s on s.skill_id = m.skill_id\n";

    private static final String GROUPED = "\ngroup by m.skill_id, s.skill_name, s.category\n";

    private static final String FILTERED =
            "where (cast(:category as <text>) is null or s.category = cast(:category as <text>))\nand "
                    + SearchWords.condition("lower(coalesce(s.skill_name, ''))");

    /** What has only been rejected counts only for who asks for it. */
    private static final String HAVING = """
            having sum(case when (cast(:status as <text>) is null and m.status <> 'rejected')
                              or m.status = cast(:status as <text>) then 1 else 0 end) > 0
            """;

    private static final String AFTER_NAME = "cast(:after_name as <text>)";

    static final String PAGE = COLUMNS + FROM + FILTERED + "\nand (" + AFTER_NAME + " is null or " + SORT_NAME + " > "
            + AFTER_NAME + " or (" + SORT_NAME + " = " + AFTER_NAME + " and m.skill_id > :after_id))" + GROUPED + HAVING
            + "order by sort_name, m.skill_id fetch first :limit rows only";

    static final String COUNT =
            "select count(*) as total from (select m.skill_id " + FROM + FILTERED + GROUPED + HAVING + ") found";

    static final String FIND = COLUMNS + FROM + "where m.skill_id = :skill_id" + GROUPED;

    /** Those that a role asks for. */
    static final String OF_ROLE =
            COLUMNS + FROM + """
            where m.skill_id in (select r.skill_id from pf_ref_role_skills r where r.role_template_id = :role_template_id)
            """ + GROUPED + "order by sort_name, m.skill_id fetch first :limit rows only";

    static final String CATEGORIES = """
            select distinct s.category from <skill_mappings> m join pf_ref_skills_catalog s on s.skill_id = m.skill_id
            where s.category is not null order by s.category fetch first :limit rows only
            """;

    /** What is said at large first, then the newest experience. */
    static final String MENTIONS = """
            select m.*, e.title, e.start_date, e.end_date, e.description
            from <skill_mappings> m left join <experiences_detailed> e on e.experience_id = m.experience_id
            where m.skill_id = :skill_id
            order by case when m.experience_id is null then 0 else 1 end, e.start_date desc, m.mapping_id
            fetch first :limit rows only
            """;

    /** The years that an experience lasts are counted in each of them; the skills that were rejected are left out. */
    static final String BY_YEAR = """
            with <recursive> years (year_no) as (
              select cast(:first_year as integer) <from_nothing>
              union all select year_no + 1 from years where year_no < cast(:last_year as integer)
            ), lasting as (
              select experience_id, extract(year from start_date) as first_year,
                     extract(year from coalesce(end_date, cast(:today as date))) as last_year
              from <experiences_detailed>
            )
            select y.year_no, s.category, count(distinct m.skill_id) as skill_count
            from years y
            join lasting e on y.year_no between e.first_year and e.last_year
            join <skill_mappings> m on m.experience_id = e.experience_id and m.status <> 'rejected'
            left join pf_ref_skills_catalog s on s.skill_id = m.skill_id
            group by y.year_no, s.category
            order by y.year_no, s.category nulls last
            fetch first :limit rows only
            """;

    private static final String LOCK =
            UserTableSql.of(UserTable.SKILL_MAPPINGS).select() + "where skill_id = :skill_id ";

    /** All mappings of a skill, which nobody else can change before the transaction ends. */
    static final String LOCK_ALL = LOCK + "order by mapping_id for update";

    private OwnSkillSql() {}

    private static String countOf(String status) {
        return "sum(case when m.status = '" + status + "' then 1 else 0 end) as " + status + ",\n";
    }

    private static String valueOf(String column) {
        return "coalesce(max(" + AT_LARGE + "m." + column + " end), max(" + CONFIRMED + "m." + column + " end)) as "
                + column + ",\n";
    }
}

package app.pathfinder.core.experience;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.record.SearchWords;

/**
 * The lists of experiences. Each statement has one shape whatever the filter, because the name of a user's table makes
 * every statement a text of its own to the database, and those that it keeps prepared are few. The casts give the
 * parameters a type where they are null.
 */
final class ExperienceSql {
    private static final String FILTERED = """
            where (cast(:types as <text>) is null
                or cast(:types as <text>) like '%,' || experience_type || ',%')
              and (cast(:current as <boolean>) is null or is_current = cast(:current as <boolean>))
              and
            """
            + SearchWords.condition("lower(title || ' ' || coalesce(organization, '') || ' ' || coalesce(location, '')"
                    + " || ' ' || description)");

    private static final String NEWEST_FIRST = """

            order by start_date desc, experience_id desc
            fetch first :limit rows only
            """;

    static final String PAGE = UserTableSql.of(UserTable.EXPERIENCES_DETAILED).select() + FILTERED + """
              and (cast(:after_start as date) is null
                or start_date < cast(:after_start as date)
                or (start_date = cast(:after_start as date) and experience_id < :after_id))
            """ + NEWEST_FIRST;

    static final String SPANS =
            "select experience_id, title, organization, experience_type, start_date, end_date from <experiences_detailed> "
                    + FILTERED + NEWEST_FIRST;

    static final String COUNT = "select count(*) as found from <experiences_detailed> " + FILTERED;

    private ExperienceSql() {}
}

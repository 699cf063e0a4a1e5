package app.pathfinder.core.experience;

/**
 * The statements on experiences. Each has one shape whatever the filter, because the name of a user's table makes every
 * statement a text of its own to the database, and those that it keeps prepared are few. The casts give the parameters
 * a type where they are null.
 */
final class ExperienceSql {
    private static final String COLUMNS = """
            experience_id, title, organization, location, experience_type, description, start_date, end_date, \
            employment_kind, url, created_at, updated_at, row_version
            """;

    private static final String FILTERED = """
            from (
              select e.*, lower(e.title || ' ' || coalesce(e.organization, '') || ' ' || coalesce(e.location, '')
                  || ' ' || e.description) as words
              from <experiences_detailed> e) e
            where (cast(:types as varchar(200)) is null
                or cast(:types as varchar(200)) like '%,' || experience_type || ',%')
              and (cast(:current as boolean) is null or is_current = cast(:current as boolean))
              and (cast(:word0 as varchar(500)) is null or words like lower(cast(:word0 as varchar(500))) escape '!')
              and (cast(:word1 as varchar(500)) is null or words like lower(cast(:word1 as varchar(500))) escape '!')
              and (cast(:word2 as varchar(500)) is null or words like lower(cast(:word2 as varchar(500))) escape '!')
              and (cast(:word3 as varchar(500)) is null or words like lower(cast(:word3 as varchar(500))) escape '!')
            """;

    private static final String NEWEST_FIRST = """
            order by start_date desc, experience_id desc
            fetch first :limit rows only
            """;

    static final String PAGE = "select " + COLUMNS + FILTERED + """
              and (cast(:afterStart as date) is null
                or start_date < cast(:afterStart as date)
                or (start_date = cast(:afterStart as date) and experience_id < :afterId))
            """ + NEWEST_FIRST;

    static final String SPANS = "select experience_id, title, organization, experience_type, start_date, end_date "
            + FILTERED + NEWEST_FIRST;

    static final String COUNT = "select count(*) " + FILTERED;

    static final String FIND = "select " + COLUMNS + "from <experiences_detailed> where experience_id = :id";

    static final String INSERT = """
            insert into <experiences_detailed> (experience_id, title, organization, location, experience_type,
              description, start_date, end_date, is_current, employment_kind, url, created_at, updated_at, row_version)
            values (:id, :title, :organization, :location, :type, :description, :startDate, cast(:endDate as date),
              :isCurrent, :employmentKind, :url, coalesce(cast(:createdAt as timestamp with time zone), now()),
              coalesce(cast(:updatedAt as timestamp with time zone), now()), :version)
            """;

    static final String UPDATE = """
            update <experiences_detailed> set title = :title, organization = :organization, location = :location,
              experience_type = :type, description = :description, start_date = :startDate,
              end_date = cast(:endDate as date), is_current = :isCurrent, employment_kind = :employmentKind,
              url = :url, updated_at = now(), row_version = row_version + 1
            where experience_id = :id and row_version = :version
            """;

    static final String DELETE =
            "delete from <experiences_detailed> where experience_id = :id and row_version = :version";

    private ExperienceSql() {}
}

package app.pathfinder.core.isolation;

/**
 * Queries of the catalog for the plan of an archiving. They stand here because they put names together: whole
 * names, prefix and suffix, never a pattern. They read no row of a user. Texts only; any thread.
 */
public final class DueTableSetSql {
    private static final String SIZES = """
            select u.user_id, u.username, u.status_changed_at, count(c.oid) as tables,
                   coalesce(sum(cast(greatest(c.reltuples, 0) as bigint)), 0) as table_rows,
                   coalesce(sum(pg_total_relation_size(c.oid)), 0) as bytes
              from due u cross join pf_ref_user_tables r
              left join pg_class c on c.relname = cast(u.schema_prefix || '_' || r.suffix as name)
                   and c.relnamespace = cast('pathfinder' as regnamespace) and c.relkind in ('r', 'p')
             group by u.user_id, u.username, u.status_changed_at
            """;

    /**
     * Users whose tables are due after the {@code grace}, by name behind {@code after}, at most {@code limit}: with tables,
     * rows as last gathered and bytes.
     */
    public static final String PAGE = """
            with due as materialized (
              select d.user_id, d.username, d.status_changed_at, d.schema_prefix
                from due_for_archive(cast(:grace as interval)) d
               where cast(:after as varchar) is null or d.username > :after
               order by d.username limit :limit
            )
            """ + SIZES + " order by u.username";

    /** One row over all of them, takes {@code grace}. */
    public static final String TOTALS = """
            with due as materialized (
              select d.user_id, d.username, d.status_changed_at, d.schema_prefix
                from due_for_archive(cast(:grace as interval)) d
            ), sizes as (
            """ + SIZES + """
            )
            select count(*) as users, coalesce(sum(tables), 0) as tables, coalesce(sum(table_rows), 0) as table_rows,
                   coalesce(sum(bytes), 0) as bytes
              from sizes
            """;

    private static final String DUE_ON_ORACLE = """
            select user_id, username, status_changed_at from pf_users
             where account_status = 'inactive' and schema_created = 'Y'
               and status_changed_at <= pf_archive.time_before_now(:grace)
            """;

    /** The view spells the names of the tables, whole ones. The summary is no table of its own, but takes space. */
    private static final String SIZES_ON_ORACLE = """
            select u.username, u.status_changed_at,
                   sum(case when s.suffix <> 'skill_summary' then s.is_present else 0 end) as tables,
                   nvl(sum(case when s.suffix <> 'skill_summary' then s.table_rows end), 0) as table_rows,
                   nvl(sum(s.total_bytes), 0) as bytes
              from due u join v_user_table_stats s on s.user_id = u.user_id
             group by u.user_id, u.username, u.status_changed_at
            """;

    /** What {@link #PAGE} is on Oracle. */
    public static final String PAGE_ON_ORACLE = "with due as (" + DUE_ON_ORACLE
            + " and (cast(:after as <text>) is null or username > :after)"
            + " order by username fetch first :limit rows only) " + SIZES_ON_ORACLE + " order by u.username";

    /** What {@link #TOTALS} is on Oracle. */
    public static final String TOTALS_ON_ORACLE =
            "with due as (" + DUE_ON_ORACLE + "), sizes as (" + SIZES_ON_ORACLE + """
            )
            select count(*) as users, nvl(sum(tables), 0) as tables, nvl(sum(table_rows), 0) as table_rows,
                   nvl(sum(bytes), 0) as bytes
              from sizes
            """;

    private DueTableSetSql() {}
}

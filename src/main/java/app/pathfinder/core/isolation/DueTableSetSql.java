package app.pathfinder.core.isolation;

/**
 * Queries of PostgreSQL's catalog for the plan of an archiving. They stand here because they put names together: whole
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

    private DueTableSetSql() {}
}

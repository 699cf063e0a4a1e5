package app.pathfinder.core.monitoring;

/**
 * The statistics' SQL for PostgreSQL. Sizes in lists come from {@code relpages}: exact ones touch every file, which takes
 * seconds for 10,000 users. What stands in braces is filled in here; {@code <cut>} and {@code <order>} are chosen for each
 * query by {@link PostgresStatistics}.
 */
final class PostgresStatisticsSql {
    private static final String ANALYZED_AT =
            "greatest(pg_stat_get_last_analyze_time(c.oid), pg_stat_get_last_autoanalyze_time(c.oid))";

    /** Both VACUUM and ANALYZE renew rows and pages. */
    private static final String FIGURES_AT = "greatest(" + ANALYZED_AT
            + ", pg_stat_get_last_vacuum_time(c.oid), pg_stat_get_last_autovacuum_time(c.oid))";

    private static final String STALE =
            "(" + ANALYZED_AT + " is null or pg_stat_get_mod_since_analyze(c.oid) > 0 or c.reltuples = -1)";

    private static final String TABLES_BY_WHOLE_NAME = """
            pg_class c on c.relname = cast(u.schema_prefix || '_' || r.suffix as name)
                     and c.relnamespace = cast('pathfinder' as regnamespace) and c.relkind in ('r', 'p')""";

    private static final String FIGURES = """
            with chosen as materialized (
              select u.* from pf_users u
               where u.account_status in (<states>)
                 and (:text = '' or position(:text in lower(u.username)) > 0
                      or position(:text in lower(u.display_name)) > 0 or position(:text in lower(u.email)) > 0)
               <cut>
            ), existing as materialized (
              select u.user_id, c.oid, c.relpages, c.reltuples, c.reltoastrelid
                from chosen u cross join pf_ref_user_tables r join {tables}
            ), heaps as materialized (
              select user_id, oid, relpages, 1 as tables, greatest(reltuples, 0) as table_rows from existing
              union all
              select e.user_id, c.oid, c.relpages, 0, 0 from existing e join pg_class c on c.oid = e.reltoastrelid
            ), parts as (
              select user_id, tables, table_rows, relpages from heaps
              union all
              select h.user_id, 0, 0, c.relpages
                from heaps h join pg_index i on i.indrelid = h.oid join pg_class c on c.oid = i.indexrelid
            ), figures as (
              select user_id, sum(tables) as tables, cast(sum(table_rows) as bigint) as table_rows,
                     sum(relpages) * cast(current_setting('block_size') as bigint) as bytes
                from parts group by user_id
            ), users as (
              select u.user_id, u.username, u.display_name, u.email, u.role, u.account_status, u.created_at,
                     u.last_login, coalesce(f.tables, 0) as tables, coalesce(f.table_rows, 0) as table_rows,
                     coalesce(f.bytes, 0) as bytes
                from chosen u left join figures f on f.user_id = u.user_id
            )
            """;

    /** The users of one page in order; an age is unknown as soon as that of one table is. */
    static final String LIST = compose(FIGURES + """
            , page as materialized (
              select u.*, row_number() over (order by <order>) as place from users u order by place <pageCut>
            ), table_ages as (
              select p.user_id, {figuresAt} as figures_at from page p join existing c on c.user_id = p.user_id
            ), ages as (
              select user_id, case when count(*) = count(figures_at) then min(figures_at) end as figures_at
                from table_ages group by user_id
            )
            select p.*, a.figures_at from page p left join ages a on a.user_id = p.user_id order by p.place
            """);

    static final String TOTALS = compose(FIGURES + """
            , ages as (
              select min({figuresAt}) as oldest_at, count(*) filter (where {stale}) as stale from existing c
            )
            select count(*) as users, coalesce(sum(tables), 0) as tables, coalesce(sum(table_rows), 0) as table_rows,
                   coalesce(sum(bytes), 0) as bytes, coalesce(max(bytes), 0) as largest_bytes,
                   (select stale from ages) as stale, (select oldest_at from ages) as oldest_at
              from users
            """);

    static final String TABLES_OF_USER = compose("""
            select r.suffix, c.oid is not null as present,
                   cast(coalesce(greatest(c.reltuples, 0), 0) as bigint) as table_rows,
                   coalesce(pg_total_relation_size(c.oid), 0) as bytes,
                   coalesce(pg_indexes_size(c.oid), 0) as index_bytes,
                   {figuresAt} as figures_at
              from pf_users u cross join pf_ref_user_tables r left join {tables}
             where u.user_id = :userId
             order by bytes desc, r.suffix
            """);

    static final String STALE_TABLES = compose("""
            select u.user_id, format('%I.%I', 'pathfinder', c.relname) as table_name
              from pf_users u cross join pf_ref_user_tables r join {tables}
             where {stale}
             order by u.username, r.suffix
            """);

    /**
     * The largest of all users' tables with their indexes and outsourced values. What is larger than the memory that the
     * server is told to count on is slow to read as a whole, and is what PostgreSQL's manual would partition.
     */
    static final String LARGEST_TABLES = compose("""
            with existing as materialized (
              select u.username, r.suffix, c.oid, c.relpages, c.reltuples, c.reltoastrelid,
                     format('%I.%I', 'pathfinder', c.relname) as table_name, {stale} as stale,
                     pg_stat_get_dead_tuples(c.oid) as dead_rows, {figuresAt} as figures_at
                from pf_users u cross join pf_ref_user_tables r join {tables}
            ), heaps as materialized (
              select oid, oid as heap, relpages from existing
              union all
              select e.oid, c.oid, c.relpages from existing e join pg_class c on c.oid = e.reltoastrelid
            ), parts as (
              select oid, relpages from heaps
              union all
              select h.oid, c.relpages from heaps h join pg_index i on i.indrelid = h.heap
                join pg_class c on c.oid = i.indexrelid
            ), sizes as (
              select oid, sum(relpages) * cast(current_setting('block_size') as bigint) as bytes from parts group by oid
            )
            select e.username, e.suffix, e.table_name, cast(greatest(e.reltuples, 0) as bigint) as table_rows, s.bytes,
                   e.dead_rows, e.stale, e.figures_at,
                   s.bytes > pg_size_bytes(current_setting('effective_cache_size')) as exceeds_memory
              from existing e join sizes s on s.oid = e.oid
             order by s.bytes desc, e.username, e.suffix limit :limit
            """);

    static final String FACTS = """
            select 'PostgreSQL ' || current_setting('server_version') as server,
                   (select version from pf_schema_history where version is not null and success
                     order by installed_rank desc limit 1) as schema_version,
                   (select coalesce(max(schema_version), 0) from pf_user_schema_statements) as user_tables_version
            """;

    private PostgresStatisticsSql() {}

    private static String compose(String template) {
        return template.replace("{tables}", TABLES_BY_WHOLE_NAME)
                .replace("{figuresAt}", FIGURES_AT)
                .replace("{stale}", STALE);
    }
}

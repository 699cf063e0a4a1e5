package app.pathfinder.core.monitoring;

/**
 * The statistics' SQL for Oracle, run by the owner, whose catalog views show what is the owner's. Rows and their age are
 * those that DBMS_STATS counted last. Space is exact, and looking it up for every user takes a large installation
 * seconds: a page in an order that needs no figures looks up its own users' only, all else goes through
 * {@code v_user_table_stats}. What stands in braces is filled in here, but {@code {order}}, which is chosen for each query
 * by {@link OracleStatistics}.
 */
final class OracleStatisticsSql {
    /** Times in the catalog are those of the server's clock; its offset now is taken for theirs. */
    private static final String UTC =
            "sys_extract_utc(from_tz(cast({time} as timestamp), to_char(systimestamp, 'TZH:TZM')))";

    /** All states are named each time, those that are not wanted by repeating one that is, so that the text is one. */
    private static final String MATCHES = """
            u.account_status in (:state1, :state2, :state3, :state4, :state5)
               and (cast(:text as varchar2(4000)) is null or instr(lower(u.username), :text) > 0
                    or instr(lower(u.display_name), :text) > 0 or instr(lower(u.email), :text) > 0)""";

    private static final String USER_COLUMNS =
            "u.user_id, u.username, u.display_name, u.email, u.role, u.account_status, u.created_at, u.last_login";

    private static final String CHANGES = """
            left join user_tab_modifications m on m.table_name = t.table_name and m.partition_name is null""";

    /** The seven tables and the summary, of which the space counts, but neither the number nor the rows. */
    private static final String SUFFIXES = """
            (select suffix, 1 as is_counted from pf_ref_user_tables union all select 'skill_summary', 0 from dual)""";

    private static final String SPACE_OF_TABLE = """
            coalesce((select sum(z.bytes) from user_segments z where z.segment_name = t.table_name), 0)""";

    private static final String SPACE_OF_INDEXES = """
            coalesce((select sum(z.bytes) from user_indexes i join user_segments z on z.segment_name = i.index_name
                      where i.table_name = t.table_name and i.index_type <> 'LOB'), 0)""";

    private static final String SPACE_OF_LONG_TEXTS = """
            coalesce((select sum(z.bytes) from user_lobs l
                      join user_segments z on z.segment_name in (l.segment_name, l.index_name)
                      where l.table_name = t.table_name), 0)""";

    /** The users of one page in an order that needs no figures. An age is unknown as soon as that of one table is. */
    private static final String LIST_BY_ACCOUNT = compose("""
            with chosen as (
              select {userColumns}, u.schema_prefix, row_number() over (order by {order}) as place
                from pf_users u
               where {matches}
            ), page as (
              select c.* from chosen c where c.place > :skipped and c.place <= :last
            ), parts as (
              select p.user_id, s.is_counted, case when s.is_counted = 1 then t.num_rows end as table_rows,
                     case when s.is_counted = 1 then t.last_analyzed end as counted_at,
                     {ofTable} + {ofIndexes} + {ofLongTexts} as bytes
                from page p cross join {suffixes} s
                join user_tables t on t.table_name = upper(p.schema_prefix || '_' || s.suffix)
            ), figures as (
              select user_id, sum(is_counted) as table_count, coalesce(sum(table_rows), 0) as table_rows,
                     sum(bytes) as bytes,
                     case when sum(is_counted) = count(counted_at) then min(counted_at) end as counted_at
                from parts group by user_id
            )
            select u.*, coalesce(f.table_count, 0) as table_count, coalesce(f.table_rows, 0) as table_rows,
                   coalesce(f.bytes, 0) as bytes, {countedAt} as figures_at
              from page u left join figures f on f.user_id = u.user_id
             order by u.place
            """);

    private static final String FIGURES = """
            with parts as (
              select v.user_id, v.total_bytes, case when v.suffix <> 'skill_summary' then v.is_present end as is_present,
                     case when v.suffix <> 'skill_summary' then v.table_rows end as table_rows,
                     case when v.suffix <> 'skill_summary' then v.statistics_at end as counted_at
                from v_user_table_stats v
            ), figures as (
              select user_id, sum(is_present) as table_count, coalesce(sum(table_rows), 0) as table_rows,
                     coalesce(sum(total_bytes), 0) as bytes, min(counted_at) as oldest_at,
                     case when sum(is_present) = count(counted_at) then min(counted_at) end as counted_at
                from parts group by user_id
            )
            """;

    private static final String LIST_BY_FIGURES = compose(FIGURES + """
            , chosen as (
              select {userColumns}, f.table_count, f.table_rows, f.bytes, {countedAt} as figures_at,
                     row_number() over (order by {order}) as place
                from pf_users u join figures f on f.user_id = u.user_id
               where {matches}
            )
            select c.* from chosen c where c.place > :skipped and c.place <= :last order by c.place
            """);

    static final String TOTALS = compose(FIGURES + """
            select count(*) as users, coalesce(sum(f.table_count), 0) as table_count,
                   coalesce(sum(f.table_rows), 0) as table_rows, coalesce(sum(f.bytes), 0) as bytes,
                   coalesce(max(f.bytes), 0) as largest_bytes, {oldestAt} as oldest_at,
                   (select count(*)
                      from pf_users u cross join pf_ref_user_tables s
                      join user_tables t on t.table_name = upper(u.schema_prefix || '_' || s.suffix)
                      {changes}
                     where (t.last_analyzed is null or m.table_name is not null) and {matches}) as stale
              from pf_users u join figures f on f.user_id = u.user_id
             where {matches}
            """);

    static final String TABLES_OF_USER = compose("""
            with parts as (
              select s.suffix, case when t.table_name is null then 0 else 1 end as is_present,
                     coalesce(t.num_rows, 0) as table_rows, {ofTable} + {ofLongTexts} as table_bytes,
                     {ofIndexes} as index_bytes, {analyzedAt} as figures_at
                from pf_users u cross join {suffixes} s
                left join user_tables t on t.table_name = upper(u.schema_prefix || '_' || s.suffix)
               where u.user_id = :user_id
            )
            select p.suffix, p.is_present, p.table_rows, p.table_bytes + p.index_bytes as bytes, p.index_bytes, p.figures_at
              from parts p
             order by p.table_bytes + p.index_bytes desc, p.suffix
            """);

    /** Named by prefix and suffix, which is what gathering takes. */
    static final String STALE_TABLES = compose("""
            select u.user_id, u.schema_prefix, s.suffix
              from pf_users u cross join {suffixes} s
              join user_tables t on t.table_name = upper(u.schema_prefix || '_' || s.suffix)
              {changes}
             where t.last_analyzed is null or m.table_name is not null
             order by u.username, s.suffix
            """);

    static final String LARGEST_TABLES = compose("""
            select u.username, u.schema_prefix, v.suffix, coalesce(v.table_rows, 0) as table_rows,
                   coalesce(v.total_bytes, 0) as bytes, {statisticsAt} as figures_at,
                   case when t.last_analyzed is null or m.table_name is not null then 1 else 0 end as is_stale
              from v_user_table_stats v join pf_users u on u.user_id = v.user_id
              join user_tables t on t.table_name = upper(u.schema_prefix || '_' || v.suffix)
              {changes}
             order by coalesce(v.total_bytes, 0) desc, u.username, v.suffix
             fetch first :limit rows only
            """);

    /** Looks at what belongs to the program, and at no values: statistics of columns would show them. */
    static final String GATHER = "begin pf_maintenance.gather_table_statistics(:prefix, :suffix); end;";

    static final String FACTS = """
            select (select min(banner) from v$version where banner like 'Oracle%') as server,
                   (select value from pf_capabilities where name = 'SCHEMA_VERSION') as schema_version,
                   (select coalesce(max(schema_version), 0) from pf_user_schema_statements) as user_tables_version
              from dual
            """;

    private OracleStatisticsSql() {}

    /** The users that match, in an order, from one place to another. */
    static String list(StatisticsQuery query) {
        return (query.order().isOfFigures() ? LIST_BY_FIGURES : LIST_BY_ACCOUNT).replace("{order}", order(query));
    }

    /** The same where figures of all of them are wanted. */
    static String whole(StatisticsQuery query) {
        return LIST_BY_FIGURES.replace("{order}", order(query));
    }

    private static String order(StatisticsQuery query) {
        var expression = switch (query.order()) {
            case DISPLAY_NAME -> "lower(u.display_name)";
            case USERNAME -> "u.username";
            case EMAIL -> "lower(u.email)";
            case ROLE -> "u.role";
            case STATE -> "u.account_status";
            case CREATED -> "u.created_at";
            case LAST_LOGIN -> "u.last_login";
            case TABLES -> "f.table_count";
            case ROWS -> "f.table_rows";
            case SPACE -> "f.bytes";
        };
        // Who was never here is behind those who were here longest ago.
        return expression + (query.descending() ? " desc nulls last" : " asc nulls first") + ", u.username";
    }

    private static String compose(String template) {
        return template.replace("{userColumns}", USER_COLUMNS)
                .replace("{matches}", MATCHES)
                .replace("{changes}", CHANGES)
                .replace("{suffixes}", SUFFIXES)
                .replace("{ofTable}", SPACE_OF_TABLE)
                .replace("{ofIndexes}", SPACE_OF_INDEXES)
                .replace("{ofLongTexts}", SPACE_OF_LONG_TEXTS)
                .replace("{countedAt}", utc("f.counted_at"))
                .replace("{oldestAt}", utc("min(f.oldest_at)"))
                .replace("{analyzedAt}", utc("t.last_analyzed"))
                .replace("{statisticsAt}", utc("v.statistics_at"));
    }

    private static String utc(String time) {
        return UTC.replace("{time}", time);
    }
}

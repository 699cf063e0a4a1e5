package app.pathfinder.core.isolation;

/**
 * Queries of PostgreSQL's catalog that find where users' tables differ from a {@link Specimen}. They stand here because
 * they put names together: whole names, prefix and suffix, never a pattern. Each finds {@code user_id},
 * {@code username}, {@code name}, {@code kind} and, in every row, the {@code total}, and takes {@code listed}, the most
 * rows to return. They read no row of a user. Texts only; any thread.
 */
public final class UserTableCatalogSql {
    private static final String SETS = """
            with current_version as materialized (
              select max(schema_version) as number from pf_user_schema_statements
            ), suffixes as materialized (
              select suffix, false as is_view from pf_ref_user_tables
              union all select 'skill_summary', true
            ), sets as materialized (
              select u.user_id, u.username, u.schema_prefix, length(u.schema_prefix) + 1 as behind_prefix,
                     u.user_id = :specimen as is_specimen
                from pf_users u join current_version v on v.number = u.schema_version
               where u.schema_created = 'Y'
                 and (u.user_id = :specimen or u.username > :after
                      and (cardinality(:only) = 0 or u.user_id = any (:only)))
            ), relations as materialized (
              select s.*, x.suffix, x.is_view, c.oid, c.relowner, c.relrowsecurity, c.relforcerowsecurity,
                     case when x.is_view then c.reloptions end as options,
                     coalesce(c.relacl, acldefault('r', c.relowner)) as acl
                from sets s cross join suffixes x
                left join pg_class c on c.relname = cast(s.schema_prefix || '_' || x.suffix as name)
                     and c.relnamespace = cast('pathfinder' as regnamespace)
                     and c.relkind = any (case when x.is_view then array['v'] else array['r', 'p'] end)
            )
            """;

    private static final String SHAPES = """
            , columns as (
              select a.attrelid, string_agg(concat_ws(' ', a.attname, a.atttypid, a.atttypmod, a.attnotnull,
                         a.attstattarget, a.atthasdef, a.attidentity), ',' order by a.attname) as shape
                from relations r join pg_attribute a on a.attrelid = r.oid
               where a.attnum > 0 and not a.attisdropped group by a.attrelid
            ), indexes as (
              select i.indrelid, string_agg(concat_ws(' ', substr(cast(c.relname as text), r.behind_prefix), i.indkey,
                         i.indoption, i.indclass, i.indcollation, i.indisunique, i.indisvalid, i.indpred is null,
                         i.indexprs is null), ',' order by c.relname) as shape
                from relations r join pg_index i on i.indrelid = r.oid join pg_class c on c.oid = i.indexrelid
               group by i.indrelid
            ), constraints as (
              select k.conrelid, string_agg(concat_ws(' ', substr(cast(k.conname as text), r.behind_prefix), k.contype,
                         k.conkey, k.confkey, k.confdeltype, k.convalidated,
                         substr(cast(f.relname as text), r.behind_prefix), pg_get_expr(k.conbin, k.conrelid)),
                         ',' order by k.conname) as shape
                from relations r join pg_constraint k on k.conrelid = r.oid left join pg_class f on f.oid = k.confrelid
               where k.contype in ('p', 'u', 'f', 'c') group by k.conrelid
            ), policies as (
              select p.polrelid, string_agg(concat_ws(' ', p.polname, p.polcmd, p.polpermissive, p.polroles,
                         replace(pg_get_expr(p.polqual, p.polrelid), '''' || r.schema_prefix || '''', '<prefix>'),
                         replace(pg_get_expr(p.polwithcheck, p.polrelid), '''' || r.schema_prefix || '''', '<prefix>')),
                         ',' order by p.polname) as shape
                from relations r join pg_policy p on p.polrelid = r.oid group by p.polrelid
            ), shapes as materialized (
              select r.user_id, r.username, r.schema_prefix, r.suffix, r.is_specimen, r.oid, c.shape as columns,
                     i.shape as indexes, k.shape as constraints,
                     concat_ws(' ', r.relowner, r.relrowsecurity, r.relforcerowsecurity, r.options, p.shape,
                         (select string_agg(cast(g as text), ',' order by cast(g as text)) from unnest(r.acl) g),
                         (select count(*) from pg_attribute t where t.attrelid = r.oid and t.attacl is not null)) as access,
                     (select count(*) from pg_trigger t where t.tgrelid = r.oid and not t.tgisinternal)
                       + (select count(*) from pg_rewrite w where w.ev_class = r.oid and w.rulename <> '_RETURN')
                       as triggers,
                     case when r.is_view
                       then replace(pg_get_viewdef(r.oid), r.schema_prefix || '_', '<prefix>_') end as query
                from relations r left join columns c on c.attrelid = r.oid left join indexes i on i.indrelid = r.oid
                left join constraints k on k.conrelid = r.oid left join policies p on p.polrelid = r.oid
            )
            """;

    /**
     * Shapes name columns by number, which is quick, and differs where a column was added later. Where numbers differ, the
     * full definitions decide.
     */
    private static final String INDEXES_IN_FULL = """
            (select string_agg(replace(pg_get_indexdef(i.indexrelid), <set>.schema_prefix || '_', '<prefix>_')
                         || i.indisvalid, ',' order by replace(cast(c.relname as text), <set>.schema_prefix || '_', ''))
               from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = <set>.oid)
            """;

    private static final String CONSTRAINTS_IN_FULL = """
            (select string_agg(replace(k.conname || ' ' || pg_get_constraintdef(k.oid), <set>.schema_prefix || '_',
                         '<prefix>_'), ',' order by replace(cast(k.conname as text), <set>.schema_prefix || '_', ''))
               from pg_constraint k where k.conrelid = <set>.oid and k.contype in ('p', 'u', 'f', 'c'))
            """;

    /**
     * Of tables that are there or should be, all users in one query, by username. Takes {@code specimen}, its user's id,
     * too, and {@code after}, the username behind which to begin, and {@code only}, an array of the users to
     * look at, empty for all.
     */
    public static final String OF_USERS = SETS
            + SHAPES
            + """
            select s.user_id, s.username, s.suffix as name, d.kind, count(*) over () as total
              from shapes s join shapes w on w.suffix = s.suffix and w.is_specimen
              cross join lateral unnest(case when s.oid is null then array['MISSING'] else array[
                  case when s.columns is distinct from w.columns then 'COLUMNS_DIFFER' end,
                  case when s.indexes is distinct from w.indexes and {indexes} then 'INDEXES_DIFFER' end,
                  case when s.constraints is distinct from w.constraints and {constraints} then 'CONSTRAINTS_DIFFER' end,
                  case when s.access is distinct from w.access then 'ACCESS_DIFFERS' end,
                  case when s.triggers is distinct from w.triggers then 'TRIGGERS_DIFFER' end,
                  case when s.query is distinct from w.query then 'VIEW_DIFFERS' end] end) as d (kind)
             where not s.is_specimen and d.kind is not null
             order by s.username, s.suffix, d.kind limit :listed
            """.replace("{indexes}", differs(INDEXES_IN_FULL)).replace("{constraints}", differs(CONSTRAINTS_IN_FULL));

    /** Active accounts without tables, by username. Takes {@code after} too. */
    public static final String WITHOUT_SET = """
            select user_id, username, cast(null as text) as name, 'SET_MISSING' as kind, count(*) over () as total
              from pf_users where schema_created = 'N' and account_status = 'active' and username > :after
             order by username limit :listed
            """;

    /** What is named like a user's table or view and is none, nor one of a set that is made ahead. */
    public static final String OF_NOBODY = """
            with suffixes as materialized (
              select suffix from pf_ref_user_tables union all select 'skill_summary'
            ), owned as materialized (
              select cast(u.schema_prefix || '_' || x.suffix as name) as name
                from pf_users u cross join suffixes x where u.schema_created = 'Y'
              union all
              select cast(r.schema_prefix || '_' || x.suffix as name) from pf_ready_sets r cross join suffixes x
            ), former as materialized (
              select cast(p.schema_prefix || '_' || x.suffix as name) as name
                from pf_schema_prefixes p cross join suffixes x
            )
            select cast(null as uuid) as user_id, cast(null as text) as username, cast(c.relname as text) as name,
                   case when exists (select 1 from former f where f.name = c.relname) then 'ORPHANED' else 'UNKNOWN' end
                     as kind,
                   count(*) over () as total
              from pg_class c
             where c.relnamespace = cast('pathfinder' as regnamespace) and c.relkind in ('r', 'p', 'v', 'm', 'f')
               and starts_with(cast(c.relname as text), 'user_')
               and not exists (select 1 from owned o where o.name = c.relname)
             order by c.relname limit :listed
            """;

    /** One row, no parameters: {@code users}, how many sets are of this version beside the specimen; {@code outdated}. */
    public static final String COUNTS = """
            select count(*) filter (where schema_version = v.number) - 1 as users,
                   count(*) filter (where schema_version <> v.number) as outdated
              from pf_users cross join (select max(schema_version) as number from pf_user_schema_statements) v
             where schema_created = 'Y'
            """;

    /** The tables among {@code names} that are there: {@code name}, and their {@code columns} by name. */
    public static final String COLUMNS = """
            select cast(c.relname as text) as name,
                   string_agg(cast(a.attname as text), ',' order by cast(a.attname as text) collate "C") as columns
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = cast('pathfinder' as regnamespace) and c.relkind in ('r', 'p')
               and c.relname = any (cast(:names as name[]))
             group by c.relname
            """;

    private UserTableCatalogSql() {}

    private static String differs(String definitions) {
        return definitions.replace("<set>", "s") + " is distinct from " + definitions.replace("<set>", "w");
    }
}

package app.pathfinder.core.isolation;

/**
 * Queries of PostgreSQL's catalog that find where users' tables differ from a {@link Specimen}. They stand here because
 * they put names together: whole names, prefix and suffix, never a pattern. Each finds {@code user_id},
 * {@code username}, {@code name}, {@code kind} and, in every row, the {@code total}, and takes {@code listed}, the most
 * rows to return. They read no row of a user. Texts only; any thread.
 */
public final class UserTableCatalogSql {
    /**
     * The suffixes come from an array, of which the planner expects ten: it takes the small table, which is never analyzed,
     * for seven hundred rows, and then every join for millions that must go to files.
     */
    private static final String SETS = """
            with current_version as materialized (
              select max(schema_version) as number from pf_user_schema_statements
            ), suffixes as materialized (
              select suffix, false as is_view from unnest(array(select cast(suffix as text) from pf_ref_user_tables)) s (suffix)
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
                     and c.relkind in ('r', 'p', 'v') and (c.relkind = 'v') = x.is_view
            )
            """;

    /**
     * How the prefix stands in a stored expression: length, header and bytes of the text. On machines that write numbers
     * the other way round this finds nothing, and the definitions in full decide, which is slow and right.
     */
    private static final String STORED_PREFIXES = """
            , stored_prefixes as materialized (
              select s.user_id, concat(':constvalue ', n.octets + 4, ' [ ',
                         case when n.header % 256 > 127 then n.header % 256 - 256 else n.header % 256 end, ' ',
                         n.header / 256, ' 0 0 ',
                         (select string_agg(cast(get_byte(n.bytes, at) as text), ' ' order by at)
                            from generate_series(0, n.octets - 1) at), ' ]') as text
                from sets s cross join lateral (
                     select convert_to(s.schema_prefix, 'UTF8') as bytes, octet_length(s.schema_prefix) as octets,
                            4 * (octet_length(s.schema_prefix) + 4) as header) n
            )
            """;

    /**
     * Hashes of what the catalog stores, in no order: to write out every expression and to sort names takes ten times as
     * long. Stored expressions name columns by number, and so differ where a column was added later. {@code offset 0}
     * keeps long texts out of what is grouped.
     */
    private static final String SHAPES = STORED_PREFIXES + """
            , columns as (
              select a.attrelid, count(a.attacl) as grants,
                     bit_xor(hash_record_extended(row(a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attstattarget,
                         a.atthasdef, a.attidentity), 0)) filter (where a.attnum > 0 and not a.attisdropped) as shape
                from pg_attribute a join pg_class c on c.oid = a.attrelid
               where (a.attnum > 0 and not a.attisdropped or a.attacl is not null)
                 and c.relkind in ('r', 'p', 'v') and c.relnamespace = cast('pathfinder' as regnamespace)
               group by a.attrelid
            ), indexes as (
              select i.indrelid, bit_xor(hash_record_extended(row(substr(cast(n.relname as text), length(c.relname) + 1),
                         cast(i.indkey as int2[]), cast(i.indoption as int2[]), i.indclass, i.indcollation, i.indisunique,
                         i.indisvalid, i.indpred is null, i.indexprs is null), 0)) as shape
                from pg_index i join pg_class c on c.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
               where c.relkind in ('r', 'p') and c.relnamespace = cast('pathfinder' as regnamespace)
               group by i.indrelid
            ), constraint_hashes as (
              select k.conrelid, hash_record_extended(row(substr(cast(k.conname as text), r.behind_prefix), k.contype,
                         k.conkey, k.confkey, k.confdeltype, k.convalidated, f.suffix, f.user_id = r.user_id,
                         cast(k.conbin as text)), 0) as hash
                from relations r join pg_constraint k on k.conrelid = r.oid left join relations f on f.oid = k.confrelid
               where k.contype in ('p', 'u', 'f', 'c') offset 0
            ), constraints as (
              select conrelid, bit_xor(hash) as shape from constraint_hashes group by conrelid
            ), policy_hashes as (
              select p.polrelid, hash_record_extended(row(p.polname, p.polcmd, p.polpermissive, p.polroles,
                         replace(cast(p.polqual as text), x.text, '<prefix>'),
                         replace(cast(p.polwithcheck as text), x.text, '<prefix>')), 0) as hash
                from relations r join pg_policy p on p.polrelid = r.oid join stored_prefixes x on x.user_id = r.user_id
              offset 0
            ), policies as (
              select polrelid, bit_xor(hash) as shape from policy_hashes group by polrelid
            ), queries as (
              select v.oid, hashtextextended(replace(replace(cast(w.ev_action as text), v.schema_prefix || '_', '<prefix>_'),
                         concat(' ', t.oid, ' '), ' <skill_mappings> '), 0) as shape
                from relations v join pg_rewrite w on w.ev_class = v.oid and w.rulename = '_RETURN'
                left join relations t on t.user_id = v.user_id and t.suffix = 'skill_mappings'
               where v.is_view
            ), triggers as (
              select tgrelid as oid from pg_trigger where not tgisinternal
              union all select ev_class from pg_rewrite where rulename <> '_RETURN'
            ), triggers_of as (
              select oid, count(*) as number from triggers group by oid
            ), shapes as materialized (
              select r.user_id, r.username, r.schema_prefix, r.suffix, r.is_view, r.is_specimen, r.oid,
                     c.shape as columns, i.shape as indexes, k.shape as constraints, p.shape as policies,
                     concat_ws(' ', r.relowner, r.relrowsecurity, r.relforcerowsecurity, r.options, c.grants) as access,
                     r.acl, t.number as triggers, q.shape as query
                from relations r left join columns c on c.attrelid = r.oid left join indexes i on i.indrelid = r.oid
                left join constraints k on k.conrelid = r.oid left join policies p on p.polrelid = r.oid
                left join triggers_of t on t.oid = r.oid left join queries q on q.oid = r.oid
            )
            """;

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

    private static final String POLICIES_IN_FULL = """
            (select string_agg(concat_ws(' ', p.polname, p.polcmd, p.polpermissive, p.polroles,
                         replace(pg_get_expr(p.polqual, p.polrelid), '''' || <set>.schema_prefix || '''', '<prefix>'),
                         replace(pg_get_expr(p.polwithcheck, p.polrelid), '''' || <set>.schema_prefix || '''',
                         '<prefix>')), ',' order by p.polname)
               from pg_policy p where p.polrelid = <set>.oid)
            """;

    /** What was granted, taken away and granted again stands in another place. */
    private static final String GRANTS_IN_ORDER =
            "(select string_agg(cast(g as text), ',' order by cast(g as text)) from unnest(<set>.acl) g)";

    private static final String QUERY_IN_FULL =
            "case when <set>.is_view then replace(pg_get_viewdef(<set>.oid), <set>.schema_prefix || '_', '<prefix>_') end";

    /**
     * Of tables that are there or should be, all users in one query, by username. Takes {@code specimen}, its user's id,
     * too, and {@code after}, the username behind which to begin, and {@code only}, an array of the users to
     * look at, empty for all. Where hashes differ, the definitions in full decide.
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
                  case when s.access is distinct from w.access
                         or s.acl is distinct from w.acl and {grants}
                         or s.policies is distinct from w.policies and {policies} then 'ACCESS_DIFFERS' end,
                  case when s.triggers is distinct from w.triggers then 'TRIGGERS_DIFFER' end,
                  case when s.query is distinct from w.query and {query} then 'VIEW_DIFFERS' end] end) as d (kind)
             where not s.is_specimen and d.kind is not null
             order by s.username, s.suffix, d.kind limit :listed
            """.replace("{indexes}", differs(INDEXES_IN_FULL))
                    .replace("{constraints}", differs(CONSTRAINTS_IN_FULL))
                    .replace("{grants}", differs(GRANTS_IN_ORDER))
                    .replace("{policies}", differs(POLICIES_IN_FULL))
                    .replace("{query}", differs(QUERY_IN_FULL));

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

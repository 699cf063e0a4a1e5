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
              select u.user_id, u.username, u.schema_prefix, u.user_id = :specimen as is_specimen
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
              select s.user_id, s.is_specimen, concat(':constvalue ', n.octets + 4, ' [ ',
                         case when n.header % 256 > 127 then n.header % 256 - 256 else n.header % 256 end, ' ',
                         n.header / 256, ' 0 0 ',
                         array_to_string(array(select get_byte(n.bytes, at) from generate_series(0, n.octets - 1) at), ' '),
                         ' ]') as text
                from sets s cross join lateral (
                     select convert_to(s.schema_prefix, 'UTF8') as bytes, octet_length(s.schema_prefix) as octets,
                            4 * (octet_length(s.schema_prefix) + 4) as header) n
            )
            """;

    /**
     * What tables consist of, in one list, hashed as the catalog stores it: to write out every expression takes ten times as
     * long. Nothing here asks whose a table is, and all kinds have the same types, so that the server can share the reading
     * among processes. Stored expressions name columns by number, and so differ where a column was added later.
     * The kinds are columns, indexes, constraints ({@code k}), policies and triggers or rules. {@code offset '0'} keeps what
     * is only hashed out of the join; without the quotes, the planner does not see in time that it skips nothing, and shares
     * nothing.
     */
    private static final String PARTS = """
            , index_hashes as (
              select indexrelid, indrelid, hash_record_extended(row(cast(indkey as int2[]), cast(indoption as int2[]),
                         indclass, indcollation, indisunique, indisvalid, indpred is null, indexprs is null), 0) as hash
                from pg_index offset '0'
            ), parts as (
              select attrelid as relation, cast('c' as "char") as kind, cast(null as name) as name,
                     case when attnum > 0 and not attisdropped then hash_record_extended(row(attname, atttypid, atttypmod,
                         attnotnull, attstattarget, atthasdef, attidentity), 0) end as hash,
                     cast(null as oid) as target, attacl is not null as is_granted
                from pg_attribute where attnum > 0 and not attisdropped or attacl is not null
              union all
              select i.indrelid, cast('i' as "char"), c.relname, i.hash, cast(null as oid), false
                from index_hashes i join pg_class c on c.oid = i.indexrelid
               where c.relnamespace = cast('pathfinder' as regnamespace)
              union all
              select conrelid, cast('k' as "char"), conname, hash_record_extended(row(contype, conkey, confkey,
                         confdeltype, convalidated, cast(conbin as text)), 0),
                     case when contype = 'f' then confrelid end, false
                from pg_constraint where contype in ('p', 'u', 'f', 'c')
              union all
              select polrelid, cast('p' as "char"), cast(null as name), hash_record_extended(row(polname, polcmd,
                         polpermissive, polroles, cast(polqual as text), cast(polwithcheck as text)), 0),
                     cast(null as oid), false
                from pg_policy
              union all
              select tgrelid, cast('t' as "char"), cast(null as name), cast(null as bigint), cast(null as oid), false
                from pg_trigger where not tgisinternal
              union all
              select ev_class, cast('t' as "char"), cast(null as name), cast(null as bigint), cast(null as oid), false
                from pg_rewrite where rulename <> '_RETURN'
            )
            """;

    /** Hashes of a table's parts, combined in no order; a part's name counts from behind the table's. */
    private static final String COMBINED = """
            , combined as (
              select c.oid, bit_xor(p.hash) filter (where p.kind = 'c') as columns,
                     bit_xor({name}) filter (where p.kind = 'i') as indexes,
                     bit_xor({name}) filter (where p.kind = 'k') as constraints,
                     bit_xor(hash_record_extended(row({name}, p.target), 0)) filter (where p.target is not null) as targets,
                     bit_xor(p.hash) filter (where p.kind = 'p') as policies,
                     count(*) filter (where p.kind = 't') as triggers, count(*) filter (where p.is_granted) as grants
                from parts p join pg_class c on c.oid = p.relation
               where c.relkind in ('r', 'p', 'v') and c.relnamespace = cast('pathfinder' as regnamespace)
               group by c.oid
            ), queries as (
              select v.oid, hashtextextended(replace(replace(cast(w.ev_action as text), v.schema_prefix || '_', '<prefix>_'),
                         concat(' ', t.oid, ' '), ' <skill_mappings> '), 0) as shape
                from relations v join pg_rewrite w on w.ev_class = v.oid and w.rulename = '_RETURN'
                left join relations t on t.user_id = v.user_id and t.suffix = 'skill_mappings'
               where v.is_view
            )
            """.replace(
            "{name}", "hashtextextended(replace(cast(p.name as text), cast(c.relname as text), '<table>'), p.hash)");

    /**
     * What depends on whose a table is, reckoned from the specimen: its policies with the user's prefix instead of its
     * own, and its foreign keys pointing to the user's tables. Policies that are the same on many tables are reckoned once.
     * The limit, which is never reached, tells the planner that a specimen is small.
     */
    private static final String EXPECTED = """
            , specimen_relations as materialized (
              select * from relations where is_specimen limit 100
            ), specimen_policies as materialized (
              select p.polname, p.polcmd, p.polpermissive, p.polroles, cast(p.polqual as text) as qual,
                     cast(p.polwithcheck as text) as with_check, array_agg(r.suffix) as suffixes
                from pg_policy p join specimen_relations r on r.oid = p.polrelid
               where p.polrelid = any (array(select oid from specimen_relations))
               group by 1, 2, 3, 4, 5, 6
            ), expected_policy_hashes as (
              select x.user_id, p.suffixes, hash_record_extended(row(p.polname, p.polcmd, p.polpermissive, p.polroles,
                         replace(p.qual, w.text, x.text), replace(p.with_check, w.text, x.text)), 0) as hash
                from stored_prefixes x cross join specimen_policies p
                cross join (select text from stored_prefixes where is_specimen limit 1) w offset 0
            ), expected_policies as (
              select h.user_id, x.suffix, bit_xor(h.hash) as policies
                from expected_policy_hashes h cross join unnest(h.suffixes) x (suffix)
               group by h.user_id, x.suffix
            ), specimen_targets as materialized (
              select r.suffix, f.suffix as target, k.confrelid, hashtextextended(
                         replace(cast(k.conname as text), r.schema_prefix || '_' || r.suffix, '<table>'),
                         hash_record_extended(row(k.contype, k.conkey, k.confkey, k.confdeltype, k.convalidated,
                         cast(k.conbin as text)), 0)) as hash
                from pg_constraint k join specimen_relations r on r.oid = k.conrelid
                left join specimen_relations f on f.oid = k.confrelid
               where k.contype = 'f' and k.conrelid = any (array(select oid from specimen_relations))
            ), expected_targets as (
              select r.user_id, k.suffix, bit_xor(hash_record_extended(row(k.hash,
                         case when k.target is null then k.confrelid else r.oid end), 0)) as targets
                from specimen_targets k join relations r on r.suffix = coalesce(k.target, k.suffix)
               group by r.user_id, k.suffix
            )
            """;

    private static final String SHAPES = STORED_PREFIXES + PARTS + COMBINED + EXPECTED + """
            , shapes as materialized (
              select r.user_id, r.username, r.schema_prefix, r.suffix, r.is_view, r.is_specimen, r.oid,
                     c.columns, c.indexes, c.constraints, c.targets is not distinct from f.targets as targets_fit,
                     c.policies is not distinct from p.policies as policies_fit,
                     concat_ws(' ', r.relowner, r.relrowsecurity, r.relforcerowsecurity, r.options,
                         coalesce(c.grants, 0)) as access,
                     r.acl, coalesce(c.triggers, 0) as triggers, q.shape as query
                from relations r left join combined c on c.oid = r.oid left join queries q on q.oid = r.oid
                left join expected_targets f on f.user_id = r.user_id and f.suffix = r.suffix
                left join expected_policies p on p.user_id = r.user_id and p.suffix = r.suffix
            )
            """;

    private static final String INDEXES_IN_FULL = """
            (select string_agg(definition, ',' order by definition)
               from (select replace(pg_get_indexdef(i.indexrelid), <set>.schema_prefix || '_', '<prefix>_') || i.indisvalid
                         as definition from pg_index i where i.indrelid = <set>.oid) d)
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
            , deviations as (
              select s.user_id, s.username, s.suffix as name, unnest(case when s.oid is null then array['MISSING'] else array[
                  case when s.columns is distinct from w.columns then 'COLUMNS_DIFFER' end,
                  case when s.indexes is distinct from w.indexes and {indexes} then 'INDEXES_DIFFER' end,
                  case when (s.constraints is distinct from w.constraints or not s.targets_fit) and {constraints}
                    then 'CONSTRAINTS_DIFFER' end,
                  case when s.access is distinct from w.access
                         or s.acl is distinct from w.acl and {grants}
                         or not s.policies_fit and {policies} then 'ACCESS_DIFFERS' end,
                  case when s.triggers is distinct from w.triggers then 'TRIGGERS_DIFFER' end,
                  case when s.query is distinct from w.query and {query} then 'VIEW_DIFFERS' end] end) as kind
                from shapes s join (select * from shapes where is_specimen limit 100) w on w.suffix = s.suffix
               where not s.is_specimen
            )
            select user_id, username, name, kind, count(*) over () as total
              from deviations where kind is not null
             order by username, name, kind limit :listed
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

    private UserTableCatalogSql() {}

    private static String differs(String definitions) {
        return definitions.replace("<set>", "s") + " is distinct from " + definitions.replace("<set>", "w");
    }
}

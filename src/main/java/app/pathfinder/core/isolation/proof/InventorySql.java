package app.pathfinder.core.isolation.proof;

/**
 * The inventory of the database's wall: what the catalog holds of each user's tables, by whole names, beside what the
 * program makes. The policy's condition is compared as the server writes it out.
 */
final class InventorySql {
    /** What {@code own_session} asks, as {@code pg_get_expr} writes it with the program's search path. */
    static final String CONDITION = "(( SELECT session_prefix() AS session_prefix) = '<prefix>'::text)";

    private static final String RELATIONS = """
            with role as materialized (
              select (select oid from pg_roles where rolname = :application) as application,
                     (select nspowner from pg_namespace where nspname = 'pathfinder') as owner
            ), users as materialized (
              select user_id, schema_prefix from pf_users where schema_created = 'Y'
            ), relations as (
              select u.user_id, u.schema_prefix, s.suffix, s.suffix = :view as is_view, c.oid, c.relowner,
                     c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
                     coalesce(c.relacl, acldefault('r', c.relowner)) as acl
                from users u cross join unnest(:suffixes) as s (suffix)
                left join pg_class c on c.relname = cast(u.schema_prefix || '_' || s.suffix as name)
                     and c.relnamespace = cast('pathfinder' as regnamespace)
                     and c.relkind = any (case when s.suffix = :view then array['v'] else array['r', 'p'] end)
            )
            """;

    private static final String HAS_ONE_POLICY = """
            coalesce((select count(*) = 1 and bool_and(p.polpermissive and p.polcmd = '*'
                         and p.polroles = array[o.application]
                         and pg_get_expr(p.polqual, p.polrelid) = replace(:condition, '<prefix>', r.schema_prefix)
                         and pg_get_expr(p.polwithcheck, p.polrelid) = replace(:condition, '<prefix>', r.schema_prefix))
                        from pg_policy p where p.polrelid = r.oid), false)""";

    /** Nothing on single columns, nothing that may be passed on, nothing for anybody else. */
    private static final String HAS_GRANTS = """
            (array(select a.privilege_type from aclexplode(r.acl) a
                     where a.grantee = o.application and not a.is_grantable order by 1)
               = case when r.is_view then array['SELECT'] else array['DELETE', 'INSERT', 'SELECT', 'UPDATE'] end
             and not exists (select 1 from aclexplode(r.acl) a where a.grantee not in (o.application, r.relowner)
                                or (a.grantee = o.application and a.is_grantable))
             and not exists (select 1 from pg_attribute t where t.attrelid = r.oid and t.attacl is not null))""";

    /** One row for each deviation; ends in the total, which stands in every row. */
    static final String DEVIATIONS = RELATIONS + """
            select r.user_id, r.suffix, d.kind, count(*) over () as total
              from relations r cross join role o cross join lateral unnest(
                case when r.oid is null then array[case when r.is_view then 'VIEW_MISSING' else 'TABLE_MISSING' end]
                else array[
                  case when r.relowner <> o.owner then 'OTHER_OWNER' end,
                  case when not r.is_view and not r.relrowsecurity then 'SECURITY_OFF' end,
                  case when not r.is_view and not r.relforcerowsecurity then 'SECURITY_NOT_FORCED' end,
                  case when not r.is_view and not %s then 'POLICY_DIFFERS' end,
                  case when not %s then 'GRANTS_DIFFER' end,
                  case when r.is_view and not coalesce(r.reloptions @> array['security_invoker=true'], false)
                       then 'VIEW_WITH_OWNERS_RIGHTS' end
                ] end) as d (kind)
             where d.kind is not null
             order by r.user_id, r.suffix, d.kind limit :listed
            """.formatted(HAS_ONE_POLICY, HAS_GRANTS);

    static final String USERS = "select count(*) from pf_users where schema_created = 'Y'";

    private InventorySql() {}
}

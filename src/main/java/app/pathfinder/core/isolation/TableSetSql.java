package app.pathfinder.core.isolation;

/**
 * The query of PostgreSQL's catalog that takes one user's set apart, with the statements that make and remove each part.
 * Statements come out of the catalog itself, so nothing about a set is written down a second time; what is not the
 * program's is quoted by the server. Text only; any thread.
 */
final class TableSetSql {
    /** What there is of the user's tables and view, by whole names. */
    private static final String RELATIONS = """
            with suffixes as materialized (
              select suffix, position, false as is_view from pf_ref_user_tables
              union all select 'skill_summary', 1000, true
            ), relations as materialized (
              select u.schema_prefix as prefix, x.suffix, x.position, x.is_view, c.oid,
                     format('%I', c.relname) as relation, c.relowner, c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
                     coalesce(c.relacl, acldefault('r', c.relowner)) as acl
                from pf_users u cross join suffixes x
                join pg_class c on c.relname = cast(u.schema_prefix || '_' || x.suffix as name)
                     and c.relnamespace = cast('pathfinder' as regnamespace)
                     and c.relkind = any (case when x.is_view then array['v'] else array['r', 'p'] end)
               where u.user_id = :user
            ), columns as materialized (
              select r.*, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull, a.attidentity,
                     a.attgenerated, a.atthasdef, coalesce(cast(a.attstattarget as text), 'default') as target, a.attacl,
                     format('alter table %s alter column %I ', r.relation, a.attname) as altering
                from relations r join pg_attribute a on a.attrelid = r.oid
               where a.attnum > 0 and not a.attisdropped
            ), lines as materialized (
              select s.step_name as suffix, rtrim(ltrim(line), ',') as line
                from pf_user_schema_statements s cross join unnest(string_to_array(s.statement, chr(10))) as line
               where s.schema_version = (select max(schema_version) from pf_user_schema_statements)
                 and starts_with(ltrim(line), 'constraint ')
            ), parts (suffix, position, aspect, name, definition, make, remove) as (
            """;

    /** Whole tables and views are made by the statements that the database keeps for new sets. */
    private static final String WHOLE = """
            select r.suffix, r.position, case when r.is_view then 'VIEW' else 'TABLE' end, '',
                   case when r.is_view then pg_get_viewdef(r.oid)
                       || (select string_agg(c.attname || ' ' || c.type, ',' order by c.attnum) from columns c
                            where c.oid = r.oid) else '' end,
                   array(select s.statement from pf_user_schema_statements s
                          where s.step_name = r.suffix
                            and s.schema_version = (select max(schema_version) from pf_user_schema_statements)
                          order by s.statement_no),
                   case when r.is_view then array['drop view ' || r.relation] else '{}' end
              from relations r
            """;

    private static final String COLUMNS = """
            union all
            select suffix, position, 'COLUMN', attname, concat_ws(' ', type, nullif(cast(attgenerated as text), '')),
                   array[format('alter table %s add column %I %s', relation, attname, type)
                             || case when attnotnull then ' not null' else '' end,
                         altering || 'set statistics ' || target], '{}'
              from columns where not is_view
            union all
            select suffix, position, 'NULLABILITY', attname, cast(attnotnull as text),
                   array[altering || case when attnotnull then 'set not null' else 'drop not null' end], '{}'
              from columns where not is_view
            union all
            select suffix, position, 'STATISTICS', attname, target, array[altering || 'set statistics ' || target], '{}'
              from columns where not is_view
            union all
            select c.suffix, c.position, 'DEFAULT', c.attname, pg_get_expr(d.adbin, d.adrelid), '{}',
                   array[c.altering || 'drop default']
              from columns c join pg_attrdef d on d.adrelid = c.oid and d.adnum = c.attnum
             where not c.is_view and c.attgenerated = ''
            union all
            select suffix, position, 'IDENTITY', attname, cast(attidentity as text), '{}',
                   array[altering || 'drop identity']
              from columns where attidentity <> ''
            """;

    /**
     * Row-level security hides all rows from the owner, so the check of a new foreign key against the rows that are there
     * would find nothing wrong: for that moment, under locks that keep everybody out, it does not bind the owner. Checks
     * are taken from the statement that makes the table, because the server writes some of them out in a way that it reads
     * back as another one.
     */
    private static final String CONSTRAINTS = """
            union all
            select r.suffix, r.position, case k.contype when 'c' then 'CHECK' when 'f' then 'FOREIGN_KEY' else 'KEY' end,
                   k.conname, pg_get_constraintdef(k.oid),
                   case when k.contype = 'f' then array[
                       format('alter table %s no force row level security', r.relation),
                       format('alter table %I no force row level security', f.relname)] else '{}' end
                   || (format('alter table %s add ', r.relation) || coalesce(l.line,
                       format('constraint %I ', k.conname) || pg_get_constraintdef(k.oid)))
                   || case when k.contype = 'f' then array[
                       format('alter table %s force row level security', r.relation),
                       format('alter table %I force row level security', f.relname)] else '{}' end,
                   array[format('alter table %s drop constraint %I', r.relation, k.conname)]
              from relations r join pg_constraint k on k.conrelid = r.oid left join pg_class f on f.oid = k.confrelid
              left join lines l on l.suffix = r.suffix and k.contype = 'c'
                   and starts_with(l.line, 'constraint ' || replace(k.conname, r.prefix, '<prefix>') || ' ')
             where k.contype in ('p', 'u', 'f', 'c')
            union all
            select r.suffix, r.position, 'INDEX', c.relname,
                   pg_get_indexdef(c.oid) || case when i.indisvalid then '' else ' invalid' end,
                   array[pg_get_indexdef(c.oid)], array[format('drop index %I', c.relname)]
              from relations r join pg_index i on i.indrelid = r.oid join pg_class c on c.oid = i.indexrelid
             where not exists (select 1 from pg_constraint k
                                where k.conrelid = r.oid and k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
            """;

    private static final String ACCESS = """
            union all
            select suffix, position, 'OWNER', '', cast(pg_get_userbyid(relowner) as text), '{}', '{}' from relations
            union all
            select suffix, position, 'ROW_SECURITY', '', cast(relrowsecurity as text),
                   array['alter table ' || relation || case when relrowsecurity then ' enable' else ' disable' end
                       || ' row level security'], '{}'
              from relations where not is_view
            union all
            select suffix, position, 'FORCED_SECURITY', '', cast(relforcerowsecurity as text),
                   array['alter table ' || relation || case when relforcerowsecurity then ' force' else ' no force' end
                       || ' row level security'], '{}'
              from relations where not is_view
            union all
            select suffix, position, 'POLICY', polname, concat_ws(' ', kind, roles, using_condition, check_condition),
                   array[format('create policy %I on %s ', polname, relation) || kind || ' to ' || roles
                       || coalesce(' using (' || using_condition || ')', '')
                       || coalesce(' with check (' || check_condition || ')', '')],
                   array[format('drop policy %I on %s', polname, relation)]
              from (select r.suffix, r.position, r.relation, p.polname,
                           case when p.polpermissive then 'as permissive for ' else 'as restrictive for ' end
                             || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                              when 'd' then 'delete' else 'all' end as kind,
                           (select string_agg(case when role = 0 then 'public'
                                                   else format('%I', pg_get_userbyid(role)) end, ', ' order by role)
                              from unnest(p.polroles) as role) as roles,
                           pg_get_expr(p.polqual, p.polrelid) as using_condition,
                           pg_get_expr(p.polwithcheck, p.polrelid) as check_condition
                      from relations r join pg_policy p on p.polrelid = r.oid) policies
            union all
            select r.suffix, r.position, 'GRANT', concat_ws(' ', a.privilege_type, a.grantee, a.grantor),
                   cast(a.is_grantable as text),
                   array[format('grant %s on %s to ', a.privilege_type, r.relation) || g.grantee
                       || case when a.is_grantable then ' with grant option' else '' end],
                   array[format('revoke %s on %s from ', a.privilege_type, r.relation) || g.grantee || ' cascade']
              from relations r cross join aclexplode(r.acl) a
              cross join lateral (select case when a.grantee = 0 then 'public'
                                              else format('%I', pg_get_userbyid(a.grantee)) end as grantee) g
            union all
            select c.suffix, c.position, 'COLUMN_GRANT', concat_ws(' ', c.attname, a.privilege_type, a.grantee, a.grantor),
                   cast(a.is_grantable as text), '{}',
                   array[format('revoke %s (%I) on %s from ', a.privilege_type, c.attname, c.relation) || g.grantee
                       || ' cascade']
              from columns c cross join aclexplode(c.attacl) a
              cross join lateral (select case when a.grantee = 0 then 'public'
                                              else format('%I', pg_get_userbyid(a.grantee)) end as grantee) g
            union all
            select r.suffix, r.position, 'VIEW_OPTION', split_part(o, '=', 1), o,
                   array[format('alter view %s set (%I = %L)', r.relation, split_part(o, '=', 1), split_part(o, '=', 2))],
                   array[format('alter view %s reset (%I)', r.relation, split_part(o, '=', 1))]
              from relations r cross join unnest(r.reloptions) as o where r.is_view
            """;

    private static final String TRIGGERS = """
            union all
            select r.suffix, r.position, 'TRIGGER', t.tgname, pg_get_triggerdef(t.oid), '{}',
                   array[format('drop trigger %I on %s', t.tgname, r.relation)]
              from relations r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
            union all
            select r.suffix, r.position, 'RULE', w.rulename, pg_get_ruledef(w.oid), '{}',
                   array[format('drop rule %I on %s', w.rulename, r.relation)]
              from relations r join pg_rewrite w on w.ev_class = r.oid where w.rulename <> '_RETURN'
            """;

    /** Takes {@code user}. The order of the rows means nothing. */
    static final String PARTS = RELATIONS + WHOLE + COLUMNS + CONSTRAINTS + ACCESS + TRIGGERS + """
            )
            select suffix, position, aspect, cast(name as text) as name, definition, make, remove from parts
            """;

    private TableSetSql() {}
}

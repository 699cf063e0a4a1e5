package app.pathfinder.core.audit;

/** The statements that read the audit trail for administrators, one text for every engine. */
final class AuditSql {
    private static final String FOUND = """
            select a.audit_id, a.occurred_at, a.user_id, a.actor_id, a.action, a.resource_type, a.resource_id,
                a.table_name, a.ip_address, a.user_agent, a.success, a.error_message, a.details,
                case when a.seal_id is null then 0 else 1 end as is_sealed, u.username, x.username as actor_name
            from pf_audit_log a
            left join pf_users u on u.user_id = a.user_id
            left join pf_users x on x.user_id = a.actor_id
            where (cast(:since as <instant>) is null or a.occurred_at >= :since)
              and (cast(:until as <instant>) is null or a.occurred_at < :until)
              and (cast(:username as <text>) is null or u.username = :username or x.username = :username)
              and (cast(:action as <text>) is null or a.action = :action)
              and (cast(:success as <boolean>) is null or a.success = :success)
            """;

    private static final String ORDER = "order by a.occurred_at desc, a.audit_id desc";

    /** The first condition of the place is what an index finds it by. */
    static final String PAGE = FOUND + """
              and (cast(:after_time as <instant>) is null or (a.occurred_at <= :after_time
                  and (a.occurred_at < :after_time or a.audit_id < :after_id)))
            """ + ORDER + " fetch first :limit rows only";

    static final String ALL = FOUND + ORDER;

    private AuditSql() {}
}

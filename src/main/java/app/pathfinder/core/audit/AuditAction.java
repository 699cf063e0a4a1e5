package app.pathfinder.core.audit;

/** What a user does to their own record, as the audit trail names it. */
public enum AuditAction {
    CREATE,
    READ,
    LIST,
    UPDATE,
    DELETE,
    RESTORE,
    EXPORT,
    IMPORT
}

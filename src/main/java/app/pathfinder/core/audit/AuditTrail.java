package app.pathfinder.core.audit;

import app.pathfinder.core.audit.seal.SealTable;
import app.pathfinder.core.database.OwnerDatabase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail for administrators. Thread-safe; every method blocks. */
public final class AuditTrail {
    /** The most entries of a page. */
    public static final int MAX_LIMIT = 1_000;

    private static final UUID BEFORE_ALL = new UUID(-1, -1);

    private static final String FOUND = """
            select a.audit_id, a.occurred_at, a.user_id, a.actor_id, a.action, a.resource_type, a.resource_id,
                a.table_name, a.ip_address, a.user_agent, a.success, a.error_message, a.details::text as details,
                a.seal_id is not null as sealed, u.username, x.username as actor_name
            from pf_audit_log a
            left join pf_users u on u.user_id = a.user_id
            left join pf_users x on x.user_id = a.actor_id
            where (cast(:since as timestamptz) is null or a.occurred_at >= :since)
              and (cast(:until as timestamptz) is null or a.occurred_at < :until)
              and (cast(:username as varchar) is null or u.username = :username or x.username = :username)
              and (cast(:action as varchar) is null or a.action = :action)
              and (cast(:success as boolean) is null or a.success = :success)
              and (cast(:after_time as timestamptz) is null or (a.occurred_at, a.audit_id) < (:after_time, :after_id))
            order by a.occurred_at desc, a.audit_id desc
            """;

    private final OwnerDatabase database;

    @Inject
    public AuditTrail(OwnerDatabase database) {
        this.database = database;
    }

    /**
     * The newest entries that pass the filter.
     *
     * @param after the last entry of the page before; null for the first page
     * @param limit how many at most, 1 to {@value #MAX_LIMIT}
     */
    public List<AuditEntry> page(AuditFilter filter, AuditEntry.@Nullable Cursor after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return database.withHandle(handle -> query(handle, FOUND + "limit :limit", filter, after)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    /** Hands every entry that passes the filter over, the newest first, all as of one moment. */
    public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
        database.inSnapshot(
                handle -> {
                    try (var entries = query(handle, FOUND, filter, null)
                            .setFetchSize(MAX_LIMIT)
                            .map((row, context) -> entry(row))
                            .stream()) {
                        entries.forEach(reader);
                    }
                    return true;
                });
    }

    private static Query query(Handle handle, String sql, AuditFilter filter, AuditEntry.@Nullable Cursor after) {
        return handle.createQuery(sql)
                .bind("since", utc(filter.since()))
                .bind("until", utc(filter.until()))
                .bind("username", filter.username())
                .bind("action", filter.action())
                .bind("success", filter.success())
                .bind("after_time", utc(after == null ? null : after.occurredAt()))
                .bind("after_id", after == null ? BEFORE_ALL : after.auditId());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                SealTable.row(row), row.getString("username"), row.getString("actor_name"), row.getBoolean("sealed"));
    }
}

package app.pathfinder.core.audit;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail for administrators. Thread-safe; every method blocks. */
public final class AuditTrail {
    /** The most entries of a page. */
    public static final int MAX_LIMIT = 1_000;

    private static final UUID BEFORE_ALL = new UUID(-1, -1);

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
        return database.withHandle(handle -> query(handle, AuditSql.PAGE, filter)
                .bind("after_time", after == null ? null : after.occurredAt())
                .bind("after_id", after == null ? BEFORE_ALL : after.auditId())
                .bind("limit", limit)
                .list(AuditTrail::entry));
    }

    /** Hands every entry that passes the filter over, the newest first, all as of one moment. */
    public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
        database.inSnapshot(handle -> {
            query(handle, AuditSql.ALL, filter).forEach(MAX_LIMIT, AuditTrail::entry, reader);
            return true;
        });
    }

    private BoundStatement query(Handle handle, String sql, AuditFilter filter) {
        return database.statement(handle, sql)
                .bind("since", filter.since())
                .bind("until", filter.until())
                .bind("username", filter.username())
                .bind("action", filter.action())
                .bind("success", filter.success());
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row(row), row.optionalText("username"), row.optionalText("actor_name"), row.yesNo("is_sealed"));
    }

    private static AuditRow row(Row row) {
        return new AuditRow(
                row.id("audit_id"),
                row.instant("occurred_at"),
                row.optionalId("user_id"),
                row.optionalId("actor_id"),
                row.text("action"),
                row.optionalText("resource_type"),
                row.optionalText("resource_id"),
                row.optionalText("table_name"),
                row.optionalText("ip_address"),
                row.optionalText("user_agent"),
                row.yesNo("success"),
                row.optionalText("error_message"),
                row.optionalText("details"));
    }
}

package app.pathfinder.core.isolation;

import app.pathfinder.core.audit.AuditEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * One transaction of one user. SQL names the user's tables as {@code <experiences_detailed>} and so on, and values as
 * {@code :name}; it can name nothing else of anybody's. Confined to the thread of its work.
 */
public final class UserTransaction {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUMMARY_VIEW = "skill_summary";

    private final Handle handle;

    UserTransaction(Handle handle, SchemaPrefix prefix) {
        this.handle = handle;
        Arrays.stream(UserTable.values())
                .forEach(table -> handle.define(table.suffix(), new TableName(prefix, table).toString()));
        handle.define(SUMMARY_VIEW, prefix.value() + "_" + SUMMARY_VIEW);
    }

    /** A query; every {@code <name>} is one of the user's tables or the summary view. */
    public Query query(String sql) {
        return handle.createQuery(UserSql.checked(sql));
    }

    /** An insert, update or delete; every {@code <name>} is one of the user's tables. */
    public Update update(String sql) {
        return handle.createUpdate(UserSql.checked(sql));
    }

    /** Writes a row of the audit trail that stands or falls with this transaction. */
    public void audit(AuditEvent event) {
        handle.createQuery("select true from write_audit(:action, :type, :id, :table, cast(:details as jsonb))")
                .bind("action", event.action().name())
                .bind("type", event.resourceType())
                .bind("id", event.resourceId())
                .bindNull("table", Types.VARCHAR)
                .bind("details", json(event))
                .mapTo(Boolean.class)
                .one();
    }

    private static String json(AuditEvent event) {
        try {
            return JSON.writeValueAsString(event.details());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    event.details().keySet().stream().collect(Collectors.joining(", ", "Details not in JSON: ", "")),
                    e);
        }
    }
}

package app.pathfinder.core.isolation;

import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a user does to their record into the audit trail. Thread-safe; every method blocks. */
final class UserAudit {
    private static final Logger LOG = LoggerFactory.getLogger(UserAudit.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApplicationDatabase database;

    UserAudit(ApplicationDatabase database) {
        this.database = database;
    }

    /** Adds a row that stands or falls with this transaction. */
    void append(Handle handle, AuditEvent event) {
        of(event, database.call(handle, Routine.WRITE_AUDIT))
                .bind("details", json(event))
                .perform();
    }

    /** Adds a row about work that was refused or failed, in a transaction of its own because the work's is undone. */
    void recordFailure(UserContext context, AuditEvent event, RuntimeException failure) {
        var kind = Problem.of(failure).kind();
        var session = context.session();
        if (session == null || isUnrecordable(kind)) {
            return;
        }
        try {
            database.inTransaction(handle -> {
                write(handle, session.token(), event, kind);
                return kind;
            });
        } catch (RuntimeException e) {
            LOG.error("A failed operation could not be written to the audit trail", e);
            failure.addSuppressed(e);
        }
    }

    private void write(Handle handle, String token, AuditEvent event, ProblemKind kind) {
        of(event, database.call(handle, Routine.WRITE_FAILURE))
                .bind("token", token)
                .bind("error", kind.name())
                .perform();
    }

    private static BoundStatement of(AuditEvent event, BoundStatement call) {
        return call.bind("action", event.action().name())
                .bind("resource_type", event.resource().type())
                .bind("resource_id", event.resourceId())
                .bind("table_name", event.resource().table());
    }

    private static @Nullable String json(AuditEvent event) {
        try {
            return event.details().isEmpty() ? null : JSON.writeValueAsString(event.details());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Details not in JSON: " + event.details().keySet(), e);
        }
    }

    /** After these there is no server to write to, or nothing happened at all. */
    private static boolean isUnrecordable(ProblemKind kind) {
        return kind.keepsEverybodyOut() || kind == ProblemKind.SERVER_TIMEOUT || kind == ProblemKind.CANCELLED;
    }
}

package app.pathfinder.core.audit;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what administrators do that no routine of the database writes down by itself. Thread-safe; every method
 * blocks.
 */
public final class AdministratorAudit {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnerDatabase database;

    @Inject
    public AdministratorAudit(OwnerDatabase database) {
        this.database = database;
    }

    /**
     * Writes one row, which is committed when this returns. To be called before what it describes: a deed that fails
     * afterwards is in the trail, and none is missing there.
     *
     * @param action its name in the trail, for example {@code EXPORT}
     * @param resourceType what it is done to, for example {@code AUDIT}
     * @param actor the administrator, or null for the command line
     * @param details counts and choices; never a secret, never the content of a record
     */
    public void record(String action, String resourceType, @Nullable UUID actor, Map<String, Object> details) {
        var json = json(details);
        database.inTransaction(handle -> {
            database.call(handle, Routine.APPEND_AUDIT)
                    .bind("user_id", (UUID) null)
                    .bind("actor_id", actor)
                    .bind("action", action)
                    .bind("resource_type", resourceType)
                    .bind("resource_id", (String) null)
                    .bind("table_name", (String) null)
                    .bind("success", true)
                    .bind("error", (String) null)
                    .bind("details", json)
                    .perform();
            return true;
        });
    }

    private static String json(Map<String, Object> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details that are no JSON", e);
        }
    }
}

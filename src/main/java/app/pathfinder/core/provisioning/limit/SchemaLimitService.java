package app.pathfinder.core.provisioning.limit;

import app.pathfinder.core.audit.AdministratorAudit;
import app.pathfinder.core.database.OwnerDatabase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and sets the limits. Thread-safe; every method blocks. */
public final class SchemaLimitService {
    private final OwnerDatabase database;
    private final AdministratorAudit audit;

    @Inject
    public SchemaLimitService(OwnerDatabase database, AdministratorAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** The limits that hold now. */
    public SchemaLimits limits() {
        return database.withHandle(handle -> handle.createQuery("""
                        select operations_per_minute, operations_per_minute_and_actor, registrations_per_minute
                          from pf_security_settings
                        """)
                .map((row, context) -> new SchemaLimits(
                        row.getInt("operations_per_minute"),
                        row.getInt("operations_per_minute_and_actor"),
                        row.getInt("registrations_per_minute")))
                .one());
    }

    /**
     * Sets them, for every program at once.
     *
     * @param actor the administrator, or null for the command line
     */
    public void set(SchemaLimits limits, @Nullable UUID actor) {
        audit.record(
                "CHANGE_LIMITS",
                "DATABASE",
                actor,
                Map.of("ofAll", limits.ofAll(), "ofActor", limits.ofActor(), "signUps", limits.signUps()));
        database.inTransaction(handle -> handle.createUpdate("""
                        update pf_security_settings set operations_per_minute = :ofAll,
                            operations_per_minute_and_actor = :ofActor, registrations_per_minute = :signUps
                        """)
                .bind("ofAll", limits.ofAll())
                .bind("ofActor", limits.ofActor())
                .bind("signUps", limits.signUps())
                .execute());
    }
}

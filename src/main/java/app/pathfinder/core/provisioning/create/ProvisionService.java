package app.pathfinder.core.provisioning.create;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the tables of active accounts that never had any. Thread-safe; every method blocks. */
public final class ProvisionService {
    private static final String MISSING = """
            from pf_users where schema_created = 'N' and schema_version = 0 and schema_dropped_at is null
              and account_status = 'active'
            """;

    private final OwnerDatabase database;
    private final BatchRunner runner;

    @Inject
    public ProvisionService(OwnerDatabase database, BatchRunner runner) {
        this.database = database;
        this.runner = runner;
    }

    /** How many accounts lack their tables. */
    public long missing() {
        return database.withHandle(handle -> handle.createQuery("select count(*) " + MISSING)
                .mapTo(Long.class)
                .one());
    }

    /**
     * Makes what is missing.
     *
     * @param actor the administrator, or null for the command line and for jobs
     * @return the batch as it ended; empty if nothing is missing
     */
    public Optional<Batch> provision(@Nullable UUID actor, Progress progress) {
        var items = accounts();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(runner.start(BatchKind.CREATE, items, 1, actor, progress));
    }

    /**
     * Makes the tables of one account.
     *
     * @param actor the administrator, or null
     * @return the batch as it ended, with one item that tells whether the tables are there now
     */
    public Batch provision(UUID userId, Username username, @Nullable UUID actor, Progress progress) {
        var item = new BatchItem.Draft(userId, username.value(), null);
        return runner.start(BatchKind.CREATE, List.of(item), 1, actor, progress);
    }

    private List<BatchItem.Draft> accounts() {
        return database.withHandle(handle -> handle.createQuery(
                        "select user_id, username " + MISSING + " order by created_at, user_id")
                .map((row, context) ->
                        new BatchItem.Draft(row.getObject("user_id", UUID.class), row.getString("username"), null))
                .list());
    }
}

package app.pathfinder.core.provisioning.upgrade;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
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

/**
 * Upgrades all sets of tables that are not of the newest version: one, then 1 in 100, then all. Thread-safe; every method
 * blocks.
 */
public final class UpgradeService {
    private static final String OUTDATED = """
            from pf_users where schema_created = 'Y'
              and schema_version < (select max(schema_version) from pf_user_schema_statements)
            """;

    private final OwnerDatabase database;
    private final BatchRunner runner;

    @Inject
    public UpgradeService(OwnerDatabase database, BatchRunner runner) {
        this.database = database;
        this.runner = runner;
    }

    /**
     * What an upgrade would do.
     *
     * @param newestVersion what it would bring them to
     * @param sets how many sets of an older version there are
     */
    public record Plan(int newestVersion, long sets) {}

    /** Looks; changes nothing. */
    public Plan plan() {
        return database.withHandle(handle -> handle.createQuery(
                        "select (select max(schema_version) from pf_user_schema_statements) as newest,"
                                + " (select count(*) " + OUTDATED + ") as sets")
                .map((row, context) -> new Plan(row.getInt("newest"), row.getLong("sets")))
                .one());
    }

    /**
     * Upgrades. The users who did not come along stay as they were, and are named by the batch's items.
     *
     * @param maxFailedShare it stops when more than this share of those tried failed, 0 to 1
     * @param actor the administrator, or null for the command line
     * @return the batch as it ended; empty if all sets are of the newest version
     * @throws Problem if the database cannot go on
     */
    public Optional<Batch> upgrade(double maxFailedShare, @Nullable UUID actor, Progress progress) {
        var items = outdated();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(runner.start(BatchKind.UPGRADE, items, maxFailedShare, actor, progress));
    }

    private List<BatchItem.Draft> outdated() {
        return database.withHandle(handle -> handle.createQuery(
                        "select user_id, username " + OUTDATED + " order by created_at, user_id")
                .map((row, context) ->
                        new BatchItem.Draft(row.getObject("user_id", UUID.class), row.getString("username"), null))
                .list());
    }
}

package app.pathfinder.core.provisioning.upgrade;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchWork;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Upgrades one user's tables, all or nothing. Thread-safe. */
public final class UpgradeWork implements BatchWork {
    private final OwnerDatabase database;

    @Inject
    public UpgradeWork(OwnerDatabase database) {
        this.database = database;
    }

    @Override
    public BatchKind kind() {
        return BatchKind.UPGRADE;
    }

    /** A user who went away since, or whose tables did, needs no upgrade. */
    @Override
    public UUID run(Handle handle, BatchItem.Taken item, @Nullable UUID actor) {
        var userId = Objects.requireNonNull(item.userId());
        var outcome = database.call(handle, Routine.UPGRADE_USER_SCHEMA)
                .bind("user_id", userId)
                .bind("started_by", actor)
                .one(row -> row.text("outcome"));
        return switch (outcome) {
            case "upgraded", "current", "no_such_user", "no_tables" -> userId;
            default -> throw new Problem(ProblemKind.INTERNAL);
        };
    }
}

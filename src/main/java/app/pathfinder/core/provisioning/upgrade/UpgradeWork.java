package app.pathfinder.core.provisioning.upgrade;

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
    @Inject
    public UpgradeWork() {}

    @Override
    public BatchKind kind() {
        return BatchKind.UPGRADE;
    }

    /** A user who went away since, or whose tables did, needs no upgrade. */
    @Override
    public UUID run(Handle handle, BatchItem.Taken item, @Nullable UUID actor) {
        var userId = Objects.requireNonNull(item.userId());
        var outcome = handle.createQuery("select upgrade_user_schema(:userId, cast(:actor as uuid))")
                .bind("userId", userId)
                .bind("actor", actor)
                .mapTo(String.class)
                .one();
        return switch (outcome) {
            case "upgraded", "current", "no_such_user", "no_tables" -> userId;
            default -> throw new Problem(ProblemKind.INTERNAL);
        };
    }
}

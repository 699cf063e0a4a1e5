package app.pathfinder.core.provisioning.create;

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

/** Makes the tables of an account that never had any. Thread-safe. */
public final class CreateWork implements BatchWork {
    @Inject
    public CreateWork() {}

    @Override
    public BatchKind kind() {
        return BatchKind.CREATE;
    }

    /** Somebody else may have made them meanwhile. Empty tables where full ones were would hide a loss. */
    @Override
    public UUID run(Handle handle, BatchItem.Taken item, @Nullable UUID actor) {
        var userId = Objects.requireNonNull(item.userId());
        var outcome = handle.createQuery("select make_missing_schema(:userId, cast(:actor as uuid), false)")
                .bind("userId", userId)
                .bind("actor", actor)
                .mapTo(String.class)
                .one();
        return switch (outcome) {
            case "made", "not_missing" -> userId;
            case "had_one", "names_taken" -> throw new Problem(ProblemKind.TABLE_SET_NOT_AS_EXPECTED);
            default -> throw new IllegalStateException("Unknown outcome of a routine");
        };
    }
}

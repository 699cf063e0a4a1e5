package app.pathfinder.core.provisioning.batch;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is done to one user of a batch. Implementations are thread-safe. */
public interface BatchWork {
    /** Which batches it is for. */
    BatchKind kind();

    /**
     * Does it in a transaction that also marks the item as done: both happen or neither. Done twice, it must do nothing the
     * second time.
     *
     * @param actor the administrator who started the batch, or null
     * @return the user's id
     * @throws app.pathfinder.core.problem.Problem if it cannot be done; the transaction is rolled back
     */
    UUID run(Handle handle, BatchItem.Taken item, @Nullable UUID actor);
}

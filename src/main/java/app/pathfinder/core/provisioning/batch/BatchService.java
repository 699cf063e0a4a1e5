package app.pathfinder.core.provisioning.batch;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a person sees of batches, and may ask of them. Thread-safe; every method blocks. */
public final class BatchService {
    /** The most that one call returns. */
    public static final int MAX_LIMIT = 1_000;

    private static final int ORPHANS_AT_ONCE = 100;

    private final OwnerDatabase database;
    private final BatchRunner runner;

    @Inject
    public BatchService(OwnerDatabase database, BatchRunner runner) {
        this.database = database;
        this.runner = runner;
    }

    /**
     * A batch as it stands.
     *
     * @throws Problem {@link ProblemKind#NO_SUCH_BATCH}
     */
    public Batch find(UUID batch) {
        return database.withHandle(handle -> BatchStore.find(handle, batch))
                .orElseThrow(() -> new Problem(ProblemKind.NO_SUCH_BATCH));
    }

    /**
     * The batches, the newest first.
     *
     * @param before the last one that is known already, or null
     */
    public List<Batch> list(@Nullable UUID before, int limit) {
        requireLimit(limit);
        return database.withHandle(handle -> BatchStore.list(handle, before, limit));
    }

    /**
     * The items of a batch in their order.
     *
     * @param state only those, or null for all
     * @param after the number of the last one that is known already, or 0
     */
    public List<BatchItem> items(UUID batch, @Nullable ItemState state, int after, int limit) {
        requireLimit(limit);
        return database.withHandle(handle -> BatchStore.items(handle, batch, state, after, limit));
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A limit from 1 to " + MAX_LIMIT);
        }
    }

    /**
     * Pauses a batch; the items that were begun are brought to their end first.
     *
     * @throws Problem {@link ProblemKind#BATCH_ENDED}
     */
    public void pause(UUID batch) {
        wish(batch, "pause", BatchState.PAUSED);
    }

    /**
     * Gives a batch up; what was done stays, what waits is not begun any more.
     *
     * @throws Problem {@link ProblemKind#BATCH_ENDED}
     */
    public void cancel(UUID batch) {
        wish(batch, "cancel", BatchState.CANCELLED);
    }

    private void wish(UUID batch, String wish, BatchState state) {
        find(batch);
        if (!database.inTransaction(handle -> isHeard(handle, batch, wish, state))) {
            throw new Problem(ProblemKind.BATCH_ENDED);
        }
    }

    private static boolean isHeard(Handle handle, UUID batch, String wish, BatchState state) {
        return BatchStore.wish(handle, batch, wish) || BatchStore.settle(handle, batch, state);
    }

    /**
     * Brings the batches to their end whose program is gone.
     *
     * @return how many that were
     */
    public int finishOrphans(Progress progress) {
        var orphans = database.withHandle(handle -> BatchStore.orphans(handle, ORPHANS_AT_ONCE));
        var finished = 0;
        for (var orphan : orphans) {
            progress.throwIfCancelled();
            if (isResumed(orphan, progress)) {
                finished++;
            }
        }
        return finished;
    }

    /** Another program may have been faster. */
    private boolean isResumed(UUID orphan, Progress progress) {
        try {
            runner.resume(orphan, false, progress);
            return true;
        } catch (Problem e) {
            if (e.kind() == ProblemKind.BATCH_NOT_FREE) {
                return false;
            }
            throw e;
        }
    }
}

package app.pathfinder.desktop.admin;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchState;

/** What may be asked of a batch as it stands. */
public final class BatchActions {
    private BatchActions() {}

    /** Whether a program works on it, which can be told to stop. */
    public static boolean isWorkedOn(Batch batch) {
        return batch.state() == BatchState.RUNNING && !batch.isOrphaned();
    }

    /** Whether something is left to be given up. */
    public static boolean mayCancel(Batch batch) {
        return batch.state() != BatchState.CANCELLED && batch.state() != BatchState.DONE;
    }

    /** Whether something is left to be done, and nobody does it. */
    public static boolean mayResume(Batch batch) {
        return batch.state() != BatchState.CANCELLED
                && !isWorkedOn(batch)
                && batch.counts().done() < batch.counts().total();
    }
}

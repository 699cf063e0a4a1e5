package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;

/** Tells how far a reconciling is, and whether it is still wanted. For one thread. */
final class ReconcilePace {
    private final Progress progress;
    private final Messages messages;
    private long expected;
    private long done;

    ReconcilePace(Progress progress, Messages messages) {
        this.progress = progress;
        this.messages = messages;
    }

    /** So many deviations are still to come. */
    void expect(long more) {
        expected = done + more;
    }

    void advance(int deviations) {
        done += deviations;
        progress.report(
                (double) done / Math.max(1, Math.max(done, expected)),
                messages.text("repair.progress", done, Math.max(done, expected)));
    }

    /** @throws Problem of kind {@code CANCELLED} if it is not */
    void throwIfCancelled() {
        progress.throwIfCancelled();
    }
}

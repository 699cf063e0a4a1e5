package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whose turn it is to have a connection: first come, first served, no more at a time than there are connections, and of
 * one group no more than its part. Thread-safe.
 */
final class Turns {
    private final int ofOneGroup;
    private final Duration patience;
    private final Semaphore all;
    private final Map<PoolGroup, Semaphore> groups = new ConcurrentHashMap<>();

    Turns(int all, int ofOneGroup, Duration patience) {
        this.all = new Semaphore(all, true);
        this.ofOneGroup = ofOneGroup;
        this.patience = patience;
    }

    /**
     * Waits until it is the caller's turn, which lasts until {@link #end}.
     *
     * @throws StatementFailure if that takes too long, as a pool has it
     * @throws Problem {@link ProblemKind#CANCELLED} if interrupted
     */
    void begin(PoolGroup group) {
        var deadline = System.nanoTime() + patience.toNanos();
        var own = own(group);
        acquire(own, deadline);
        try {
            acquire(all, deadline);
        } catch (RuntimeException e) {
            own.release();
            throw e;
        }
    }

    private Semaphore own(PoolGroup group) {
        return groups.computeIfAbsent(group, unseen -> new Semaphore(ofOneGroup, true));
    }

    private void acquire(Semaphore turn, long deadline) {
        // Who has been interrupted and need not wait gets a connection as ever: there may be something to end with it.
        if (!turn.hasQueuedThreads() && turn.tryAcquire()) {
            return;
        }
        try {
            if (!turn.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new StatementFailure(new SQLTransientConnectionException("No connection became free in time"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        }
    }

    void end(PoolGroup group) {
        all.release();
        own(group).release();
    }
}

package app.pathfinder.core.provisioning.batch;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that work on one batch. One thread leads: it renews the lease, hears what is wished, reports, and halts
 * the others between two items. For the thread that made it; the others are its own.
 */
final class BatchCrew {
    private static final Logger LOG = LoggerFactory.getLogger(BatchCrew.class);

    /** Leaves connections of the owner's for the lease and for screens. */
    private static final int WORKERS = 2;

    private static final long BEAT_MILLIS = 500;
    private static final long PAUSE_AT_LIMIT_MILLIS = 1_000;

    /** What the next item would meet too. */
    private static final Set<ProblemKind> HALTING = EnumSet.of(
            ProblemKind.NOT_ADMINISTRATOR,
            ProblemKind.DISK_FULL,
            ProblemKind.DATABASE_FULL,
            ProblemKind.BATCH_NOT_FREE);

    private final OwnerDatabase database;
    private final Batch batch;
    private final UUID runner;
    private final BatchWork work;
    private final BatchPace pace;
    private final AtomicReference<@Nullable Halt> halt = new AtomicReference<>();

    /** Why no further item is begun. */
    private record Halt(
            BatchState state,
            @Nullable String reason,
            @Nullable Problem problem) {}

    BatchCrew(OwnerDatabase database, Batch batch, UUID runner, BatchWork work, BatchPace pace) {
        this.database = database;
        this.batch = batch;
        this.runner = runner;
        this.work = work;
        this.pace = pace;
    }

    /** Works on the items up to a number, unless the work was halted. */
    void workUntil(int last) {
        if (halt.get() != null) {
            return;
        }
        var running = new CountDownLatch(WORKERS);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < WORKERS; i++) {
            threads.add(Thread.ofVirtual().name("batch-", i).start(() -> {
                try {
                    work(last);
                } finally {
                    running.countDown();
                }
            }));
        }
        lead(running, threads);
    }

    private void lead(CountDownLatch running, List<Thread> threads) {
        var isOver = false;
        while (!isOver) {
            try {
                isOver = running.await(BEAT_MILLIS, TimeUnit.MILLISECONDS);
                beat();
            } catch (InterruptedException e) {
                halt(new Halt(BatchState.PAUSED, null, null));
                joinAll(threads);
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** An item that was begun is brought to its end, also by who is interrupted: its transaction has limits of its own. */
    private static void joinAll(List<Thread> threads) {
        for (var thread : threads) {
            var joined = false;
            while (!joined) {
                try {
                    thread.join();
                    joined = true;
                } catch (InterruptedException e) {
                    LOG.debug("Waiting for the item that was begun", e);
                }
            }
        }
    }

    private void beat() {
        try {
            pace.report();
            var beat = database.inTransaction(handle -> BatchStore.renew(handle, batch.id(), runner));
            if (!beat.isOurs()) {
                throw new Problem(ProblemKind.BATCH_NOT_FREE);
            }
            if ("cancel".equals(beat.wish())) {
                halt(new Halt(BatchState.CANCELLED, null, null));
            } else if ("pause".equals(beat.wish())) {
                halt(new Halt(BatchState.PAUSED, null, null));
            }
        } catch (Problem e) {
            halt(
                    e.kind() == ProblemKind.CANCELLED
                            ? new Halt(BatchState.CANCELLED, null, null)
                            : new Halt(BatchState.STOPPED, e.kind().name(), e));
        }
    }

    /** The first reason counts; an end that was decided before its turn came is not made milder. */
    private void halt(Halt reason) {
        halt.compareAndSet(null, reason);
    }

    private void work(int last) {
        try {
            while (halt.get() == null) {
                var item = database.inTransaction(handle -> BatchStore.take(handle, batch.id(), runner, last));
                if (item.isEmpty()) {
                    return;
                }
                work(item.get(), last);
            }
        } catch (Problem e) {
            halt(new Halt(BatchState.STOPPED, e.kind().name(), e));
        }
    }

    private void work(BatchItem.Taken item, int last) {
        try {
            database.inTransaction(handle -> workAndMark(handle, item));
            pace.countDone();
        } catch (Problem e) {
            if (e.kind() == ProblemKind.TOO_MANY_OPERATIONS) {
                mark(item, null);
                awaitNextMoment();
            } else if (e.kind().keepsEverybodyOut() || HALTING.contains(e.kind())) {
                mark(item, null);
                halt(new Halt(BatchState.STOPPED, e.kind().name(), e));
            } else {
                fail(item, e, last);
            }
        }
    }

    private boolean workAndMark(Handle handle, BatchItem.Taken item) {
        var userId = work.run(handle, item, batch.startedBy());
        if (!BatchStore.done(handle, batch.id(), runner, item.number(), userId)) {
            throw new Problem(ProblemKind.BATCH_NOT_FREE);
        }
        return true;
    }

    private void fail(BatchItem.Taken item, Problem problem, int last) {
        LOG.warn("Item {} of a batch failed [{}]", item.number(), problem.code(), problem);
        mark(item, problem.kind().name());
        pace.countFailed();
        if (pace.failed() > (int) (batch.maxFailedShare() * last)) {
            halt(new Halt(BatchState.STOPPED, Batch.TOO_MANY_FAILURES, null));
        }
    }

    private void mark(BatchItem.Taken item, @Nullable String errorCode) {
        database.inTransaction(handle -> {
            BatchStore.notDone(handle, batch.id(), runner, item.number(), errorCode);
            return errorCode;
        });
    }

    /** The limit is one of the last minute, so a moment later there is room again. */
    private void awaitNextMoment() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AT_LIMIT_MILLIS);
        } catch (InterruptedException e) {
            halt(new Halt(BatchState.PAUSED, null, null));
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the work on the batch.
     *
     * @throws Problem what the database could not go on for
     */
    void end() {
        var reason = halt.get();
        var state = reason == null ? BatchState.DONE : reason.state();
        try {
            database.inTransaction(handle -> {
                BatchStore.end(handle, batch.id(), runner, state, reason == null ? null : reason.reason());
                return state;
            });
        } catch (Problem e) {
            if (reason == null || reason.problem() == null) {
                throw e;
            }
            reason.problem().addSuppressed(e);
        }
        if (reason != null && reason.problem() != null) {
            throw reason.problem();
        }
    }
}

package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pools of all groups within one budget of connections, whether they are lent out or idle. When it is spent,
 * the pool that was used least recently is closed: one that lends nothing out before one that does, which lets its work
 * finish. A pool that nobody uses closes its connections by itself and stays, empty, for as long as there is room.
 * Whoever takes has a turn of {@link Turns}, of which there are as many as connections, so there is always room, or an
 * idle connection that can make some. Thread-safe.
 */
final class BudgetedPools {
    private final int budget;
    private final Function<PoolGroup, GroupPool> making;

    /** Held by the one who makes room, in turn, so that nobody else takes it. */
    private final ReentrantLock growth = new ReentrantLock(true);

    private final Object lock = new Object();

    /** The pools that lend, the least recently used one first. */
    private final Map<PoolGroup, GroupPool> lending = new LinkedHashMap<>(16, 0.75f, true);

    /** The pools that only wait for what they have lent out. */
    private final Set<GroupPool> retired = new HashSet<>();

    /**
     * Without a pool yet.
     *
     * @param budget how many connections all pools have together
     * @param making makes a group's pool
     */
    BudgetedPools(int budget, Function<PoolGroup, GroupPool> making) {
        this.budget = budget;
        this.making = making;
    }

    /** The group's pool, in which there is a connection or room for one until {@link #giveBack}. */
    GroupPool take(PoolGroup group) {
        var pool = takeSpare(group);
        return pool == null ? takeMore(group) : pool;
    }

    private @Nullable GroupPool takeSpare(PoolGroup group) {
        synchronized (lock) {
            var pool = lending.get(group);
            return pool != null && pool.hasSpare() ? pool.take() : null;
        }
    }

    private GroupPool takeMore(PoolGroup group) {
        try {
            beginGrowth();
            try {
                return takeOrMakeRoom(group);
            } finally {
                growth.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        }
    }

    /** Who has been interrupted and need not wait goes on as ever: there may be something to end. */
    private void beginGrowth() throws InterruptedException {
        if (growth.hasQueuedThreads() || !growth.tryLock()) {
            growth.lockInterruptibly();
        }
    }

    private GroupPool takeOrMakeRoom(PoolGroup group) throws InterruptedException {
        while (true) {
            GroupPool chosen;
            synchronized (lock) {
                // Where there is neither, a pool is being closed at this moment.
                while (!hasRoom(group) && leastRecentlyUsed().isEmpty()) {
                    lock.wait();
                }
                if (hasRoom(group)) {
                    return lending.computeIfAbsent(group, making).takeSpareOrMore();
                }
                chosen = leastRecentlyUsed().orElseThrow();
                retire(chosen);
            }
            closeIdle(chosen);
        }
    }

    private boolean hasRoom(PoolGroup group) {
        var pool = lending.get(group);
        return size() < budget || (pool != null && pool.hasSpare());
    }

    private int size() {
        return all().mapToInt(GroupPool::size).sum();
    }

    private Stream<GroupPool> all() {
        return Stream.concat(lending.values().stream(), retired.stream());
    }

    /** The one to be closed for others: one that lends nothing out before one that does. */
    private Optional<GroupPool> leastRecentlyUsed() {
        var idle = lending.values().stream().filter(GroupPool::isIdle);
        var busy = lending.values().stream().filter(GroupPool::hasSpare);
        return Stream.concat(idle, busy).findFirst();
    }

    private void retire(GroupPool pool) {
        lending.remove(pool.group());
        pool.retire();
        retired.add(pool);
    }

    /** Without the lock, since it may wait for the server. What it frees counts as free afterwards. */
    private void closeIdle(GroupPool pool) {
        boolean isIdle;
        synchronized (lock) {
            isIdle = pool.isIdle();
        }
        try {
            pool.close(isIdle);
        } finally {
            noteClosed(pool, isIdle);
        }
    }

    private void noteClosed(GroupPool pool, boolean isIdle) {
        synchronized (lock) {
            pool.shrink();
            if (isIdle) {
                retired.remove(pool);
            }
            lock.notifyAll();
        }
    }

    void giveBack(GroupPool pool) {
        synchronized (lock) {
            pool.giveBack();
            if (!pool.isRetired()) {
                // Looking a pool up makes it the most recently used one.
                lending.get(pool.group());
                return;
            }
        }
        closeIdle(pool);
    }

    int active() {
        synchronized (lock) {
            return all().mapToInt(GroupPool::active).sum();
        }
    }

    Map<PoolGroup, Integer> connections() {
        synchronized (lock) {
            var sizes = new LinkedHashMap<PoolGroup, Integer>();
            all().forEach(pool -> sizes.merge(pool.group(), pool.connections(), Integer::sum));
            return sizes;
        }
    }

    /** Closes all pools, also what they have lent out; whoever takes again makes new ones. */
    void closeAll() {
        List<GroupPool> closing;
        synchronized (lock) {
            closing = all().toList();
            lending.clear();
            retired.clear();
            lock.notifyAll();
        }
        closing.forEach(pool -> pool.close(true));
    }
}

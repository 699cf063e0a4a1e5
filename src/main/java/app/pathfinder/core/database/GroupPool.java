package app.pathfinder.core.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The pool of one group, as large as was granted to it. Its numbers are guarded by the lock of the
 * {@link BudgetedPools} that it belongs to.
 */
final class GroupPool {
    private final PoolGroup group;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private int size;
    private int lent;
    private boolean retired;

    /**
     * Of a group, with no connection yet.
     *
     * @param largest how many connections it can ever have
     */
    GroupPool(PoolGroup group, int largest, DataSource connections) {
        this.group = group;
        // What the pool is made with also limits how many connections it can be asked for at the same time.
        this.pool = Pools.pool("application " + group, largest, connections);
        this.jdbi = Pools.jdbi(pool);
    }

    PoolGroup group() {
        return group;
    }

    /** How many connections it may have: those lent out, and idle ones. */
    int size() {
        return size;
    }

    boolean hasSpare() {
        return size > lent;
    }

    boolean isIdle() {
        return lent == 0;
    }

    boolean isRetired() {
        return retired;
    }

    /** Lends one more out, for which it becomes larger where nothing is spare. */
    GroupPool takeSpareOrMore() {
        if (!hasSpare()) {
            size++;
            pool.setMaximumPoolSize(size);
        }
        return take();
    }

    GroupPool take() {
        lent++;
        return this;
    }

    void giveBack() {
        lent--;
    }

    /** From now on it lends nothing, and only lets finish what is lent out. */
    void retire() {
        retired = true;
    }

    /** What was idle has been closed. */
    void shrink() {
        size = lent;
    }

    Handle open() {
        return jdbi.open();
    }

    /** Throws a connection away that was lent out. */
    void discard(Connection connection) {
        pool.evictConnection(connection);
    }

    int active() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** How many connections there really are. */
    int connections() {
        return pool.getHikariPoolMXBean().getTotalConnections();
    }

    /** Closes everything, which waits for the server, or what is idle, which the pool does behind it. */
    void close(boolean everything) {
        if (everything) {
            closeEverything();
        } else {
            // Those lent out are marked, and go the same way when they come back.
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** On a thread of its own: an interrupt of the caller's would leave half of it open. */
    private void closeEverything() {
        var closer = Thread.ofVirtual().name("pool-closer").start(pool::close);
        try {
            closer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

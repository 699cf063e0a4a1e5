package app.pathfinder.core.database;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * The application account's connections: a pool for each group of users, made when it is first needed, all of them
 * within one budget. Each use of a connection begins and ends as nobody's. Thread-safe; every method blocks.
 */
final class GroupPools implements AutoCloseable {
    /**
     * As many as one person with several screens keeps busy, and few enough that a hundred desktops stay below a
     * thousand sessions of the server.
     */
    static final int BUDGET = 8;

    /** Half of it, so that no group keeps all others from working, nor a log-in from beginning. */
    static final int LARGEST = BUDGET / 2;

    private final SessionReset reset;
    private final ServerFailures failures;
    private final Turns turns;
    private final BudgetedPools pools;

    /**
     * Of one account.
     *
     * @param connections where a group's connections come from; all groups share one database until there are shards
     */
    GroupPools(Function<PoolGroup, DataSource> connections, SessionReset reset, ServerFailures failures) {
        this(connections, reset, failures, Pools.WAIT_FOR_CONNECTION);
    }

    GroupPools(
            Function<PoolGroup, DataSource> connections,
            SessionReset reset,
            ServerFailures failures,
            Duration patience) {
        this.reset = reset;
        this.failures = failures;
        this.turns = new Turns(BUDGET, LARGEST, patience);
        this.pools = new BudgetedPools(BUDGET, group -> new GroupPool(group, LARGEST, connections.apply(group)));
    }

    /** The database as work for users of this group has it. */
    Transactions of(PoolGroup group) {
        return new Transactions(failures) {
            @Override
            <T> T lend(Function<Handle, T> work) {
                return GroupPools.this.lend(group, work);
            }
        };
    }

    private <T> T lend(PoolGroup group, Function<Handle, T> work) {
        turns.begin(group);
        try {
            var pool = pools.take(group);
            try {
                return new Lease(pool, reset).run(work);
            } finally {
                pools.giveBack(pool);
            }
        } finally {
            turns.end(group);
        }
    }

    /** How many connections are lent out now. */
    int active() {
        return pools.active();
    }

    /** How many connections there are now, and of which groups. */
    Map<PoolGroup, Integer> connections() {
        return pools.connections();
    }

    /** Closes the connections, also those lent out; the next use opens new ones. */
    void closeConnections() {
        pools.closeAll();
    }

    @Override
    public void close() {
        closeConnections();
    }
}

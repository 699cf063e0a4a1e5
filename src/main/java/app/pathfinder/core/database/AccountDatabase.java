package app.pathfinder.core.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of connections of one account, opened when first used. Connections never leave it but for a library
 * that takes them itself: work comes in as a callback. A connection comes back rolled back. Thread-safe; every method
 * blocks.
 */
final class AccountDatabase extends Transactions implements AutoCloseable {
    private final String name;
    private final int size;
    private final DataSource connections;
    private @Nullable HikariDataSource pool;
    private @Nullable Jdbi jdbi;

    AccountDatabase(String name, int size, DataSource connections, ServerFailures failures) {
        super(failures);
        this.name = name;
        this.size = size;
        this.connections = connections;
    }

    @Override
    <T> T lend(Function<Handle, T> work) {
        return open().withHandle(work::apply);
    }

    /** Runs work of a library that takes its connections itself, from this pool. */
    <T> T withPool(Function<DataSource, T> work) {
        return translating(() -> work.apply(pool()));
    }

    /** How many connections are lent out now. */
    synchronized int active() {
        return pool == null ? 0 : pool.getHikariPoolMXBean().getActiveConnections();
    }

    private synchronized Jdbi open() {
        if (jdbi == null) {
            jdbi = Pools.jdbi(pool());
        }
        return jdbi;
    }

    private synchronized DataSource pool() {
        if (pool == null) {
            pool = Pools.pool(name, size, connections);
        }
        return pool;
    }

    /** Closes the connections. */
    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        pool = null;
        jdbi = null;
    }
}

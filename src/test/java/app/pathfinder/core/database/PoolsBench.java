package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.ServerAccounts;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.testing.TestServer;
import com.google.common.util.concurrent.Futures;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The pools of all groups on a database of the test server, with a clock that the test moves. */
final class PoolsBench implements AutoCloseable {
    static final ServerFailures FAILURES = new PostgresFailures().of("test server");

    final GroupPools pools;
    final AtomicLong now = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PoolsBench(TestDatabase database, Duration patience) {
        this(application(database), new PostgresSessionReset(), patience);
    }

    PoolsBench(DataSource connections, SessionReset reset, Duration patience) {
        pools = new GroupPools(group -> connections, reset, FAILURES, patience, now::get);
    }

    /** Connections of the application role. */
    static DataSource application(TestDatabase database) {
        return connections(database, ServerAccounts::application);
    }

    /** Connections of the owner. */
    static DataSource owner(TestDatabase database) {
        return connections(database, ServerAccounts::owner);
    }

    private static DataSource connections(
            TestDatabase database, Function<ServerAccounts, ServerAccounts.@Nullable Account> account) {
        var accounts = TestServer.instance().accounts(database.name());
        return new PostgresDataSource(ServerLocator.fixed(accounts), account, false);
    }

    /** Which process of the server a user of this group is given. */
    int process(char group) {
        return pools.of(PoolGroup.of(group)).inTransaction(PoolsBench::process);
    }

    static int process(Handle handle) {
        return handle.createQuery("select pg_backend_pid()")
                .mapTo(Integer.class)
                .one();
    }

    int connections() {
        return pools.connections().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Takes a connection and keeps it. */
    Held hold(char group) {
        return new Held(PoolGroup.of(group));
    }

    /** A connection that is lent out until it is let go. */
    final class Held implements AutoCloseable {
        private final CompletableFuture<Integer> begun = new CompletableFuture<>();
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final Future<Integer> end;

        Held(PoolGroup group) {
            end = threads.submit(() -> pools.of(group).inTransaction(this::keep));
            begun.join();
        }

        private int keep(Handle handle) {
            begun.complete(process(handle));
            try {
                letGo.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return process(handle);
        }

        /** Lets it go, after which its work has gone on as if nothing had happened. */
        @Override
        public void close() {
            letGo.countDown();
            if (!begun.join().equals(Futures.getUnchecked(end))) {
                throw new AssertionError("another connection in the middle of a transaction");
            }
        }
    }

    @Override
    public void close() {
        threads.close();
        pools.close();
    }
}

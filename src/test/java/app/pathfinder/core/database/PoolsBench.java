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
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The pools of all groups on a database of the test server. */
final class PoolsBench implements AutoCloseable {
    static final ServerFailures FAILURES = new PostgresFailures().of("test server");

    private static final Duration ANSWER_LIMIT = AccountDataSource.USERS_LIMIT;

    final GroupPools pools;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PoolsBench(TestDatabase database, Duration patience) {
        this(application(database), new PostgresSessionReset(), patience);
    }

    PoolsBench(DataSource connections, SessionReset reset, Duration patience) {
        pools = new GroupPools(group -> connections, reset, FAILURES, patience);
    }

    /** Connections of the application role. */
    static DataSource application(TestDatabase database) {
        return application(
                database, TestServer.instance().accounts(database.name()).port(), ANSWER_LIMIT);
    }

    /** The same through a port of loopback, with a limit of their own. */
    static DataSource application(TestDatabase database, int port, Duration answerLimit) {
        return connections(database, port, ServerAccounts::application, answerLimit);
    }

    /** Connections of the owner. */
    static DataSource owner(TestDatabase database) {
        var port = TestServer.instance().accounts(database.name()).port();
        return connections(database, port, ServerAccounts::owner, ANSWER_LIMIT);
    }

    private static DataSource connections(
            TestDatabase database,
            int port,
            Function<ServerAccounts, ServerAccounts.@Nullable Account> account,
            Duration answerLimit) {
        var known = TestServer.instance().accounts(database.name());
        var accounts = new ServerAccounts(known.host(), port, known.database(), known.owner(), known.application());
        return new PostgresDataSource(ServerLocator.fixed(accounts), account, false, answerLimit);
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

package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.ServerAccounts;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Gives benchmarks the pools of the application account, with and without what happens when a connection comes back. */
public final class BenchmarkPools implements AutoCloseable {
    private static final PoolGroup GROUP = PoolGroup.of('j');

    private final GroupPools pools;

    private BenchmarkPools(ServerAccounts accounts, SessionReset reset) {
        var connections = new PostgresDataSource(
                ServerLocator.fixed(accounts), ServerAccounts::application, false, AccountDataSource.USERS_LIMIT);
        pools = new GroupPools(group -> connections, reset, new PostgresFailures().of("benchmark"));
    }

    public static BenchmarkPools asTheyAre(ServerAccounts accounts) {
        return new BenchmarkPools(accounts, new PostgresSessionReset());
    }

    public static BenchmarkPools unchecked(ServerAccounts accounts) {
        return new BenchmarkPools(accounts, connection -> {});
    }

    public <T> T inTransaction(Function<Handle, T> work) {
        return pools.of(GROUP).inTransaction(work);
    }

    @Override
    public void close() {
        pools.close();
    }
}

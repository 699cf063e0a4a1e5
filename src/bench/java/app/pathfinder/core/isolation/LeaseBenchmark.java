package app.pathfinder.core.isolation;

import app.pathfinder.core.database.BenchmarkPools;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a connection's way through the pool costs: a transaction that binds a session and asks for 1, on a connection of
 * its own, on one from the pool, and on one from the pool that is looked at when it comes back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class LeaseBenchmark {
    private static final String ONE = "select 1";

    @Param({"jdbc", "pool that looks at nothing", "pool"})
    public String way;

    private final TestDatabase database = new TestDatabase();
    private BenchmarkPools unchecked;
    private BenchmarkPools pools;
    private Connection connection;
    private String token;

    @Setup(Level.Trial)
    public void open() throws Exception {
        database.open();
        var context = database.register("john");
        token = Objects.requireNonNull(context.session()).token();
        var accounts = TestServer.instance().accounts(database.name());
        unchecked = BenchmarkPools.unchecked(accounts);
        pools = BenchmarkPools.asTheyAre(accounts);
        connection = database.application();
        connection.setAutoCommit(false);
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        connection.close();
        unchecked.close();
        pools.close();
        database.close();
    }

    @Benchmark
    public int transaction() throws SQLException {
        return switch (way) {
            case "jdbc" -> plain();
            case "pool" -> pools.inTransaction(this::work);
            default -> unchecked.inTransaction(this::work);
        };
    }

    private int work(Handle handle) {
        try {
            return work(handle.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int plain() throws SQLException {
        var one = work(connection);
        connection.commit();
        return one;
    }

    private int work(Connection on) throws SQLException {
        try (var bind = on.prepareStatement("select bind_session(?)")) {
            bind.setString(1, token);
            bind.execute();
        }
        try (var statement = on.prepareStatement(ONE);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

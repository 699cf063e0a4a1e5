package app.pathfinder.core.isolation;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
 * What surrounds a statement: a transaction in plain JDBC that only asks for 1, the same tied to a session, and the same
 * with its row of the audit trail. The difference of the last two is the cost of an audit row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class TransactionBenchmark {
    private static final AuditEvent EVENT = new AuditEvent(
            AuditAction.READ,
            new AuditedResource("experience", "experiences_detailed"),
            new UUID(1, 1).toString(),
            Map.of("count", 1));

    @Param({"jdbc", "session", "session and audit row"})
    public String way;

    private final TestDatabase database = new TestDatabase();
    private UserDatabase user;
    private Connection connection;

    @Setup(Level.Trial)
    public void open() throws Exception {
        database.open();
        var context = database.register("john");
        user = database.databaseOf(context);
        connection = database.application();
        connection.setAutoCommit(false);
        Objects.requireNonNull(context.session());
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        connection.close();
        database.close();
    }

    @Benchmark
    public int transaction() throws SQLException {
        return switch (way) {
            case "jdbc" -> plain();
            case "session" -> user.callRoutine(TransactionBenchmark::one);
            default -> user.inTransaction(EVENT, TransactionBenchmark::one);
        };
    }

    private static int one(UserTransaction transaction) {
        return transaction.statement("select 1 as number").one(row -> row.number("number"));
    }

    private int plain() throws SQLException {
        try (var statement = connection.prepareStatement("select 1 as number");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt("number");
        } finally {
            connection.commit();
        }
    }
}

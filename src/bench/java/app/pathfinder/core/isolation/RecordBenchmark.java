package app.pathfinder.core.isolation;

import app.pathfinder.core.database.BenchmarkDialect;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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
 * Each operation of a repository against the same statement in plain JDBC, on the same connection in the same open
 * transaction of the same user. The audit row and the transaction are measured by {@link TransactionBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class RecordBenchmark {
    /** More than an iteration can update or delete, so that each does so once. */
    private static final int ROWS = 15_000;

    private static final int RECORDED_POSITION = 999_999;

    /** What is done with a record. */
    public enum Operation {
        FIND,
        LIST,
        INSERT,
        UPDATE,
        DELETE
    }

    @Param
    public RecordKind kind;

    @Param
    public Operation operation;

    @Param({"jdbc", "repository"})
    public String way;

    private final TestDatabase database = new TestDatabase();
    private final List<Stored<Object>> stored = new ArrayList<>();
    private RecordRepository<Object> repository;
    private Connection connection;
    private Handle handle;
    private UserTransaction transaction;
    private UserContext context;
    private RecordedCalls recorded;
    private int number;

    @Setup(Level.Trial)
    public void open() throws Exception {
        database.open();
        context = database.register("john");
        repository = kind.repository();
        connection = database.application();
        connection.setAutoCommit(false);
        handle = Jdbi.create(connection).open();
        transaction = transaction(handle);
        begin();
        if (kind == RecordKind.MESSAGE) {
            RecordKind.CONVERSATION
                    .repository()
                    .insert(transaction, RecordKind.THREAD, RecordKind.CONVERSATION.content(0));
        }
        for (var i = 0; i < rows(); i++) {
            var id = UUID.randomUUID();
            repository.insert(transaction, id, kind.content(i));
            stored.add(repository.find(transaction, id).orElseThrow());
        }
        connection.commit();
        record();
    }

    /** A list is as long as a person's is; what is updated or deleted is so once an iteration. */
    private int rows() {
        return operation == Operation.LIST ? 200 : ROWS;
    }

    private UserTransaction transaction(Handle on) {
        return new UserTransaction(on, context.prefix(), BenchmarkDialect.postgres());
    }

    private void begin() throws SQLException {
        try (var bind = connection.prepareStatement("select bind_session(?)")) {
            bind.setString(1, Objects.requireNonNull(context.session()).token());
            bind.execute();
        }
    }

    /** Lets the repository run once and remembers what it asks of JDBC. */
    private void record() throws SQLException {
        begin();
        var key = operation == Operation.INSERT
                ? UUID.randomUUID()
                : stored.getFirst().id();
        recorded = new RecordedCalls(key, position(0, RECORDED_POSITION));
        // Not closed: the connection goes on being used.
        run(transaction(Jdbi.create(recorded.recording(connection)).open()), key, RECORDED_POSITION, 0);
        connection.rollback();
    }

    /** Nothing of one iteration slows the next one. */
    @Setup(Level.Iteration)
    public void beginIteration() throws SQLException {
        begin();
    }

    @TearDown(Level.Iteration)
    public void endIteration() throws SQLException {
        connection.rollback();
        Sql.run(database.superuser(), "vacuum analyze " + new TableName(context.prefix(), kind.table()));
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        handle.close();
        connection.close();
        database.close();
    }

    @Benchmark
    public Object operation() throws SQLException {
        number++;
        var at = number % stored.size();
        var key = operation == Operation.INSERT
                ? UUID.randomUUID()
                : stored.get(at).id();
        return way.equals("jdbc")
                ? recorded.play(connection, key, position(at, RECORDED_POSITION + number))
                : run(transaction, key, RECORDED_POSITION + number, at);
    }

    /** The position of a message is part of its content and unique; nothing else has one. */
    private int position(int at, int fresh) {
        if (operation == Operation.INSERT) {
            return fresh;
        }
        return kind == RecordKind.MESSAGE ? at : -1;
    }

    private Object run(UserTransaction tx, UUID key, int position, int at) {
        var record = stored.get(at);
        return switch (operation) {
            case FIND -> repository.find(tx, record.id());
            case LIST -> repository.list(tx.statement(kind.firstPage()));
            case INSERT -> {
                repository.insert(tx, key, kind.content(position));
                yield record;
            }
            case UPDATE -> repository.update(tx, record.id(), record.version(), record.content());
            case DELETE -> repository.delete(tx, record.id(), record.version());
        };
    }
}

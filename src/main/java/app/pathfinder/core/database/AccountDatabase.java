package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of connections of one account, opened when first used. Connections never leave it but for a library that
 * takes them itself: work comes in as a callback. A connection comes back rolled back. Thread-safe; every method blocks.
 */
final class AccountDatabase implements AutoCloseable {
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final String name;
    private final int size;
    private final DataSource connections;
    private final String server;
    private @Nullable HikariDataSource pool;
    private @Nullable Jdbi jdbi;

    AccountDatabase(String name, int size, DataSource connections, String server) {
        this.name = name;
        this.size = size;
        this.connections = connections;
        this.server = server;
    }

    /** Runs work on a connection that commits each statement by itself. */
    <T> T withHandle(Function<Handle, T> work) {
        return translating(() -> open().withHandle(work::apply));
    }

    /** Runs work in one transaction: committed when it returns, rolled back when it throws. */
    <T> T inTransaction(Function<Handle, T> work) {
        return translating(() -> open().inTransaction(work::apply));
    }

    /** The same, and it sees everything as of one moment, besides its own changes. */
    <T> T inStableTransaction(Function<Handle, T> work) {
        return translating(() -> open().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply));
    }

    /** Runs work in one transaction in which the database refuses every change. */
    <T> T inReadOnlyTransaction(Function<Handle, T> work) {
        return translating(() -> open().withHandle(handle -> {
            // The pool sets it back, and the driver tells the server with the transaction's beginning.
            handle.setReadOnly(true);
            return handle.inTransaction(work::apply);
        }));
    }

    /** Runs work that only reads, and sees everything as of one moment. */
    <T> T inSnapshot(Function<Handle, T> work) {
        return translating(() -> open().withHandle(handle -> {
            handle.setReadOnly(true);
            return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
        }));
    }

    /** Runs work of a library that takes its connections itself, from this pool. */
    <T> T withPool(Function<DataSource, T> work) {
        return translating(() -> work.apply(pool()));
    }

    private <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem | UncheckedIOException e) {
            // The latter comes from work that writes a file, and is no failure of the database.
            throw e;
        } catch (RuntimeException e) {
            throw SqlFailures.problem(e, server);
        }
    }

    /** How many connections are lent out now. */
    synchronized int active() {
        var bean = bean();
        return bean == null ? 0 : bean.getActiveConnections();
    }

    private @Nullable HikariPoolMXBean bean() {
        return pool == null ? null : pool.getHikariPoolMXBean();
    }

    private synchronized Jdbi open() {
        if (jdbi == null) {
            var created = Jdbi.create(pool());
            // What Jdbi would add to a failure's message is the statement and its values, which no log may hold.
            created.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
            created.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
            created.setTransactionHandler(new UninterruptedCommit());
            jdbi = created;
        }
        return jdbi;
    }

    private synchronized DataSource pool() {
        var opened = pool;
        if (opened == null) {
            opened = new HikariDataSource(configuration());
            pool = opened;
        }
        return opened;
    }

    private HikariConfig configuration() {
        var configuration = new HikariConfig();
        configuration.setPoolName(name);
        configuration.setDataSource(connections);
        configuration.setMaximumPoolSize(size);
        configuration.setMinimumIdle(0);
        configuration.setIdleTimeout(IDLE.toMillis());
        configuration.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        configuration.setInitializationFailTimeout(-1);
        return configuration;
    }

    /** Closes the connections; the next use opens new ones. */
    synchronized void closeConnections() {
        if (pool != null) {
            pool.close();
        }
        pool = null;
        jdbi = null;
    }

    @Override
    public void close() {
        closeConnections();
    }
}

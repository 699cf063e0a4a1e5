package app.pathfinder.core.database;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions whose commit is waited for although their work is cancelled meanwhile. An interrupt closes the socket
 * that a virtual thread reads from, and without the server's answer nobody would know whether anything was stored.
 */
final class UninterruptedCommit extends DelegatingTransactionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UninterruptedCommit.class);

    /** Far longer than a server takes that answers at all; without a limit a silent network would hold its caller. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    UninterruptedCommit() {
        this(LocalTransactionHandler.binding());
    }

    private UninterruptedCommit(TransactionHandler transactions) {
        super(transactions);
    }

    /** The handler of one connection, which remembers how that was before. */
    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new UninterruptedCommit(getDelegate().specialize(handle));
    }

    @Override
    public void commit(Handle handle) {
        if (Thread.currentThread().isVirtual()) {
            awaitOnAnother(handle, () -> super.commit(handle));
        } else {
            super.commit(handle);
        }
    }

    /** On a thread that nobody else knows, so nobody interrupts it. */
    private static void awaitOnAnother(Handle handle, Runnable commit) {
        var committed = new FutureTask<@Nullable Void>(commit, null);
        Thread.startVirtualThread(committed);
        try {
            Uninterruptibles.getUninterruptibly(committed, ANSWER_LIMIT);
        } catch (TimeoutException e) {
            cut(handle.getConnection(), e);
            throw new StatementFailure(new SQLTransientConnectionException("No answer to a commit in time"));
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNull(e.getCause());
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        }
    }

    /** Nobody may have the connection again: it may still be waiting. */
    private static void cut(Connection connection, TimeoutException reason) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            reason.addSuppressed(e);
            LOG.warn("A connection without an answer to its commit could not be cut", reason);
        }
    }
}

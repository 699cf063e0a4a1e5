package app.pathfinder.core.database;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Transactions whose commit is waited for although their work is cancelled meanwhile. An interrupt closes the socket that
 * a virtual thread reads from, and without the server's answer nobody would know whether anything was stored.
 */
final class UninterruptedCommit extends DelegatingTransactionHandler {
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
            awaitOnAnother(() -> super.commit(handle));
        } else {
            super.commit(handle);
        }
    }

    /** On a thread that nobody else knows, so nobody interrupts it. */
    private static void awaitOnAnother(Runnable commit) {
        var committed = new FutureTask<@Nullable Void>(commit, null);
        Thread.startVirtualThread(committed);
        try {
            Uninterruptibles.getUninterruptibly(committed);
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNull(e.getCause());
            Throwables.throwIfUnchecked(cause);
            throw new IllegalStateException(cause);
        }
    }
}

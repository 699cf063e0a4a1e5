package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The ways in which work is done on a connection: it comes in as a callback and never gets hold of the connection for
 * longer. What fails is undone, and comes out as a {@link Problem}. Thread-safe; every method blocks.
 */
abstract class Transactions {
    private final ServerFailures failures;

    Transactions(ServerFailures failures) {
        this.failures = failures;
    }

    /** Runs work on a connection, and takes the connection back whatever becomes of it. */
    abstract <T> T lend(Function<Handle, T> work);

    /** Runs work on a connection that commits each statement by itself. */
    final <T> T withHandle(Function<Handle, T> work) {
        return translating(() -> lend(work));
    }

    /** Runs work in one transaction: committed when it returns, rolled back when it throws. */
    final <T> T inTransaction(Function<Handle, T> work) {
        return translating(() -> lend(handle -> handle.inTransaction(undoneOnFailure(work))));
    }

    /** The same, and it sees everything as of one moment, besides its own changes. */
    final <T> T inStableTransaction(Function<Handle, T> work) {
        return translating(() -> lend(handle -> stable(handle, work)));
    }

    /** Runs work in one transaction in which the database refuses every change. */
    final <T> T inReadOnlyTransaction(Function<Handle, T> work) {
        return translating(() -> lend(handle -> {
            // The pool sets it back, and the driver tells the server with the transaction's beginning.
            handle.setReadOnly(true);
            return handle.inTransaction(undoneOnFailure(work));
        }));
    }

    /** Runs work that only reads, and sees everything as of one moment. */
    final <T> T inSnapshot(Function<Handle, T> work) {
        return translating(() -> lend(handle -> {
            handle.setReadOnly(true);
            return stable(handle, work);
        }));
    }

    private static <T> T stable(Handle handle, Function<Handle, T> work) {
        return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, undoneOnFailure(work));
    }

    /**
     * After a rollback that failed Jdbi turns automatic commits on again, which commits what was to be undone. So what
     * cannot be rolled back loses its connection first.
     */
    private static <T> HandleCallback<T, RuntimeException> undoneOnFailure(Function<Handle, T> work) {
        return handle -> {
            try {
                return work.apply(handle);
            } catch (RuntimeException | Error e) {
                undo(handle.getConnection(), e);
                throw e;
            }
        };
    }

    private static void undo(Connection connection, Throwable failure) {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
            cut(connection, failure);
        }
    }

    private static void cut(Connection connection, Throwable failure) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** What the work of a library does on connections that it takes itself. */
    final <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem | UncheckedIOException e) {
            // The latter comes from work that writes a file, and is no failure of the database.
            throw e;
        } catch (RuntimeException e) {
            throw failures.problem(e);
        }
    }
}

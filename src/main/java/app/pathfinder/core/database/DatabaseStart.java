package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database behind whatever the person sees meanwhile: makes and starts the embedded server or reaches the
 * configured one, migrates the shared tables, probes the roles. Who needs the database waits here, with a limit.
 * Thread-safe.
 */
public final class DatabaseStart implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStart.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);
    private static final Duration WAIT_LIMIT = Duration.ofMinutes(3);

    private final DatabaseOpener opener;
    private final List<Consumer<Status>> listeners = new CopyOnWriteArrayList<>();
    private final Object monitor = new Object();
    private Status status = new Status(Phase.STARTING, "common.start.server", null);
    private @Nullable OpenedDatabase opened;
    private boolean underWay;
    private boolean closed;

    /** How far the start has come. */
    public enum Phase {
        STARTING,
        READY,
        FAILED
    }

    /**
     * What is known of the start.
     *
     * @param stepKey message key of what is done now
     * @param problem why it failed, if it did
     */
    public record Status(
            Phase phase, String stepKey, @Nullable Problem problem) {}

    /** Of the database that this opener opens, once it is begun. */
    public DatabaseStart(DatabaseOpener opener) {
        this.opener = opener;
    }

    /** Begins in the background; after a failure, begins again. Does nothing while it is under way or done. */
    public void begin() {
        synchronized (monitor) {
            if (underWay || closed || opened != null) {
                return;
            }
            underWay = true;
        }
        report(new Status(Phase.STARTING, "common.start.server", null));
        Thread.ofVirtual().name("database-start").start(this::open);
    }

    private void open() {
        try {
            var database = opener.open(step -> report(new Status(Phase.STARTING, step, null)));
            succeed(database);
        } catch (RuntimeException | Error e) {
            var problem = Problem.of(e);
            LOG.error("The database could not be opened [{}]", problem.code(), e);
            fail(problem);
        }
    }

    private void succeed(OpenedDatabase database) {
        if (isTooLate(database)) {
            return;
        }
        report(new Status(Phase.READY, "common.start.ready", null));
    }

    /** Whether the program ended meanwhile; then the database is closed before anybody stops waiting for that. */
    private boolean isTooLate(OpenedDatabase database) {
        synchronized (monitor) {
            if (closed) {
                database.close();
            } else {
                opened = database;
            }
            underWay = false;
            monitor.notifyAll();
            return closed;
        }
    }

    private void fail(Problem problem) {
        synchronized (monitor) {
            underWay = false;
            status = new Status(Phase.FAILED, "common.start.failed", problem);
            monitor.notifyAll();
        }
        report(status());
    }

    private void report(Status now) {
        synchronized (monitor) {
            status = now;
            monitor.notifyAll();
        }
        listeners.forEach(listener -> listener.accept(now));
    }

    /** What is known now. */
    public Status status() {
        synchronized (monitor) {
            return status;
        }
    }

    /** Tells the listener of every change, on a background thread, until the program ends. */
    public void onChange(Consumer<Status> listener) {
        listeners.add(listener);
    }

    /** How many connections are lent out now, for tests that look for leaks. */
    int activeConnections() {
        synchronized (monitor) {
            return opened == null ? 0 : opened.activeConnections();
        }
    }

    /**
     * Waits for the open database.
     *
     * @throws Problem why it cannot be opened; {@link ProblemKind#SERVER_TIMEOUT} after three minutes
     */
    OpenedDatabase opened() {
        var deadline = System.nanoTime() + WAIT_LIMIT.toNanos();
        synchronized (monitor) {
            while (opened == null) {
                throwIfHopeless(deadline);
                try {
                    monitor.wait(Math.max(
                            1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new Problem(e, ProblemKind.CANCELLED);
                }
            }
            return opened;
        }
    }

    private void throwIfHopeless(long deadline) {
        var problem = status.problem();
        if (problem != null && !underWay) {
            throw problem;
        }
        if (closed) {
            throw new Problem(ProblemKind.CANCELLED);
        }
        if (System.nanoTime() > deadline) {
            throw new Problem(ProblemKind.SERVER_TIMEOUT, "of this computer");
        }
    }

    /** A start that is under way finishes first, so that no server is left running for nobody. */
    private void waitForTheStart() {
        var deadline = System.nanoTime() + CLOSE_LIMIT.toNanos();
        synchronized (monitor) {
            try {
                while (underWay && System.nanoTime() < deadline) {
                    monitor.wait(Math.max(
                            1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Closes all connections, and stops the embedded server if no other program uses it; once more does nothing. */
    @Override
    public void close() {
        OpenedDatabase last;
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
            waitForTheStart();
            last = opened;
            opened = null;
        }
        if (last != null) {
            last.close();
        }
    }
}

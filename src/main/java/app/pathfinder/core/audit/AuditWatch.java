package app.pathfinder.core.audit;

import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.audit.seal.AuditSealer;
import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to the audit trail while the program runs: seals every few seconds and when somebody logs out, and twice a minute
 * ends sessions that ran out, ends connections that make others wait, and raises alerts. Where this computer has not the
 * owner's account, somebody else's does it. A failure is logged when it begins and tried again. Thread-safe.
 */
public final class AuditWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int ROUNDS_BETWEEN_CHECKS = 6;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final DatabaseStart start;
    private final OwnerDatabase database;
    private final AuditSealer sealer;
    private final AlertService alerts;
    private final Object monitor = new Object();
    private @Nullable Thread thread;
    private @Nullable ProblemKind failing;
    private boolean wanted;
    private boolean closed;

    @Inject
    public AuditWatch(DatabaseStart start, OwnerDatabase database, AuditSealer sealer, AlertService alerts) {
        this.start = start;
        this.database = database;
        this.sealer = sealer;
        this.alerts = alerts;
    }

    /** Begins as soon as the database is open, behind everything else. */
    public void start() {
        start.onChange(status -> beginIfReady());
        beginIfReady();
    }

    private void beginIfReady() {
        if (start.status().phase() != DatabaseStart.Phase.READY) {
            return;
        }
        synchronized (monitor) {
            if (thread == null && !closed) {
                thread = Thread.ofVirtual().name("audit-watch").start(this::watch);
            }
        }
    }

    /** Somebody logged out: what they did is sealed now. */
    public void sealSoon() {
        synchronized (monitor) {
            wanted = true;
            monitor.notifyAll();
        }
    }

    private void watch() {
        var round = 0;
        while (isOpen() && look(round++ % ROUNDS_BETWEEN_CHECKS == 0)) {
            pause();
        }
    }

    /** One round; whether there may be another. */
    private boolean look(boolean checks) {
        try {
            sealer.seal();
            if (checks) {
                check();
            }
            failing = null;
            return true;
        } catch (Problem e) {
            return e.kind() != ProblemKind.NOT_ADMINISTRATOR && e.kind() != ProblemKind.CANCELLED && noteFailure(e);
        }
    }

    private void check() {
        database.inTransaction(handle -> handle.createQuery("select expire_sessions()")
                .mapTo(Integer.class)
                .one());
        database.inTransaction(handle -> handle.createQuery(
                        "select coalesce(end_blocking_clients(interval '60 seconds', interval '15 seconds'), 0)")
                .mapTo(Integer.class)
                .one());
        alerts.scan();
    }

    private boolean noteFailure(Problem problem) {
        if (problem.kind() != failing) {
            failing = problem.kind();
            LOG.error("The audit trail could not be sealed or watched [{}]", problem.code(), problem);
        }
        if (problem.kind() == ProblemKind.AUDIT_ANCHOR_DISAGREES) {
            raiseTrailBroken(problem.kind());
        }
        return true;
    }

    private void raiseTrailBroken(ProblemKind kind) {
        try {
            alerts.raiseTrailBroken(kind);
        } catch (Problem e) {
            LOG.error("The alert about the audit trail could not be raised [{}]", e.code(), e);
        }
    }

    private boolean isOpen() {
        synchronized (monitor) {
            return !closed;
        }
    }

    private void pause() {
        var deadline = System.nanoTime() + PAUSE.toNanos();
        synchronized (monitor) {
            try {
                for (var left = PAUSE; !closed && !wanted && left.isPositive(); ) {
                    monitor.wait(Math.max(1, left.toMillis()));
                    left = Duration.ofNanos(deadline - System.nanoTime());
                }
            } catch (InterruptedException e) {
                closed = true;
                Thread.currentThread().interrupt();
            }
            wanted = false;
        }
    }

    /** Seals what is left and ends, within a limited time. To be called before the database is closed. */
    @Override
    public void close() {
        Thread running;
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
            running = thread;
        }
        if (running == null) {
            return;
        }
        try {
            if (running.join(CLOSE_LIMIT)) {
                look(false);
            } else {
                LOG.warn("The last seal took too long; the next start makes it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.pathfinder.core.audit;

import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the audit trail while a desktop runs, every few seconds and when somebody logs out; a job does it where there is
 * none. Where this computer has not the owner's account, somebody else's does it. A failure is logged when it begins and
 * tried again. Thread-safe.
 */
public final class AuditWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Then it is not this program that seals, or nobody does, which the audit commands say. */
    private static final Set<ProblemKind> HOPELESS =
            EnumSet.of(ProblemKind.NOT_ADMINISTRATOR, ProblemKind.NOT_FOR_THIS_DATABASE, ProblemKind.CANCELLED);

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final DatabaseStart start;
    private final AuditSealing sealing;
    private final Object monitor = new Object();
    private @Nullable Thread thread;
    private @Nullable ProblemKind failing;
    private boolean wanted;
    private boolean closed;

    @Inject
    AuditWatch(DatabaseStart start, AuditSealing sealing) {
        this.start = start;
        this.sealing = sealing;
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
        while (isOpen() && seal()) {
            pause();
        }
    }

    /** One round; whether there may be another. */
    private boolean seal() {
        try {
            sealing.seal();
            failing = null;
            return true;
        } catch (Problem e) {
            return !HOPELESS.contains(e.kind()) && noteFailure(e);
        }
    }

    private boolean noteFailure(Problem problem) {
        if (problem.kind() != failing) {
            failing = problem.kind();
            LOG.error("The audit trail could not be sealed [{}]", problem.code(), problem);
        }
        return true;
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
                seal();
            } else {
                LOG.warn("The last seal took too long; the next start makes it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package app.pathfinder.core.job;

import app.pathfinder.core.database.DatabaseStart;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.OwnerScheduler;
import app.pathfinder.core.database.SchedulerPace;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs in this program, in turns with all other programs on the same database: each run is by one of them, and
 * what a killed program had begun another takes over. Thread-safe.
 */
public final class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** Then it is not this program that runs the jobs. */
    private static final Set<ProblemKind> RUN_ELSEWHERE =
            EnumSet.of(ProblemKind.NOT_ADMINISTRATOR, ProblemKind.NOT_FOR_THIS_DATABASE, ProblemKind.CANCELLED);

    private final DatabaseStart start;
    private final OwnerDatabase database;
    private final OwnerScheduler schedulers;
    private final JobBook jobs;
    private final JobTasks tasks;
    private final SchedulerPace pace;
    private final Object monitor = new Object();
    private @Nullable Scheduler scheduler;
    private boolean closed;

    @Inject
    JobRunner(
            DatabaseStart start,
            OwnerDatabase database,
            OwnerScheduler schedulers,
            JobBook jobs,
            JobTasks tasks,
            SchedulerPace pace) {
        this.start = start;
        this.database = database;
        this.schedulers = schedulers;
        this.jobs = jobs;
        this.tasks = tasks;
        this.pace = pace;
    }

    /**
     * Begins as soon as the database is open, behind everything else. Where this computer has not the owner's account, other
     * programs run the jobs.
     *
     * @param wanted the names of those that this program runs
     */
    public void startWhenReady(Predicate<String> wanted) {
        start.onChange(status -> startIfReady(wanted));
        startIfReady(wanted);
    }

    private void startIfReady(Predicate<String> wanted) {
        if (start.status().phase() == DatabaseStart.Phase.READY) {
            Thread.ofVirtual().name("jobs-start").start(() -> startBehind(wanted));
        }
    }

    private void startBehind(Predicate<String> wanted) {
        try {
            begin(wanted);
        } catch (Problem e) {
            if (!RUN_ELSEWHERE.contains(e.kind())) {
                LOG.error("The jobs could not be started [{}]", e.code(), e);
            }
        }
    }

    /**
     * Begins now, once more after {@link #close} too. Blocks until the database is open; does nothing where it has begun.
     *
     * @param wanted the names of those that this program runs
     * @throws Problem {@link ProblemKind#NOT_ADMINISTRATOR} where this computer has not the owner's account, {@link
     *     ProblemKind#NOT_FOR_THIS_DATABASE} where the database runs them by itself
     */
    public void start(Predicate<String> wanted) {
        synchronized (monitor) {
            closed = false;
        }
        begin(wanted);
    }

    private void begin(Predicate<String> wanted) {
        if (schedulers.isInTheDatabase()) {
            throw new Problem(ProblemKind.NOT_FOR_THIS_DATABASE);
        }
        requireOwner();
        synchronized (monitor) {
            if (scheduler == null && !closed) {
                var built = schedulers.scheduler(tasks(wanted), pace);
                built.start();
                scheduler = built;
            }
        }
    }

    private List<CustomTask<Void>> tasks(Predicate<String> wanted) {
        return jobs.all().stream()
                .filter(job -> wanted.test(job.name()))
                .map(tasks::task)
                .toList();
    }

    /** The library would go on trying, and say in the log each time that it cannot. */
    private void requireOwner() {
        database.withHandle(handle -> handle.execute("select 1"));
    }

    /**
     * Begins no more runs, lets those under way end within a limited time, and returns. To be called before the database is
     * closed; once more does nothing.
     */
    @Override
    public void close() {
        Scheduler last;
        synchronized (monitor) {
            closed = true;
            last = scheduler;
            scheduler = null;
        }
        if (last != null) {
            last.stop();
        }
    }
}

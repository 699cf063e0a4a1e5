package app.pathfinder.core.database;

import app.pathfinder.core.setting.HostName;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tasks that all programs on this database share, each executed by one of them at a time: the library db-scheduler
 * under the owner's role, on a few connections of its own, so that work which holds the others cannot keep it from
 * showing that it is alive. Waits until the database is open. Thread-safe; every method blocks and throws
 * {@link app.pathfinder.core.problem.Problem}.
 */
public final class OwnerScheduler {
    /** The one instance of each task. */
    public static final String INSTANCE = "recurring";

    private static final String TABLE = "pf_scheduled_tasks";

    /** A program that does not know a task leaves it to those that do. */
    private static final Duration UNKNOWN_TASKS_STAY = Duration.ofDays(36_500);

    private final DatabaseStart start;
    private final InstantSource clock;

    /** Of the database that this start opens, by this clock. */
    public OwnerScheduler(DatabaseStart start, InstantSource clock) {
        this.start = start;
        this.clock = clock;
    }

    /** Whether the database runs the jobs by itself, so that nothing here does. */
    public boolean isInTheDatabase() {
        return start.opened().engine().hasOwnJobs();
    }

    /** A scheduler that executes these tasks once it is started, in turns with those of other programs. */
    public Scheduler scheduler(List<CustomTask<Void>> tasks, SchedulerPace pace) {
        return start.opened()
                .scheduler()
                .withPool(connections -> Scheduler.create(connections)
                        .startTasks(tasks)
                        .tableName(TABLE)
                        .schedulerName(new SchedulerName.Fixed(HostName.ofThisComputer() + " " + UUID.randomUUID()))
                        .clock(clock::instant)
                        .threads(pace.threads())
                        .pollingInterval(pace.polling())
                        .heartbeatInterval(pace.heartbeat())
                        .missedHeartbeatsLimit(SchedulerPace.MISSED_HEARTBEATS)
                        .shutdownMaxWait(pace.patience())
                        .deleteUnresolvedAfter(UNKNOWN_TASKS_STAY)
                        // A failure is logged by whoever executes the task, under its code.
                        .failureLogging(LogLevel.OFF, false)
                        .build());
    }

    /**
     * Sets when a task is executed next, by whichever program executes it.
     *
     * @return false if it is being executed at this moment, and nothing was set
     */
    public boolean arrange(String task, Instant at) {
        return start.opened().scheduler().withPool(connections -> arrange(connections, task, at));
    }

    private static boolean arrange(DataSource connections, String task, Instant at) {
        try {
            return SchedulerClient.Builder.create(connections)
                    .tableName(TABLE)
                    .build()
                    .schedule(new TaskInstance<Void>(task, INSTANCE), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return false;
        }
    }
}

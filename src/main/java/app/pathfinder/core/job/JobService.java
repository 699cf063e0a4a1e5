package app.pathfinder.core.job;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.OwnerScheduler;
import app.pathfinder.core.database.SchedulerPace;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Shows administrators the jobs and their runs, and changes when they run. Every program on the database follows a change at
 * its next look, within seconds. What is changed or asked for stands in the audit trail.
 *
 * <p>Thread-safe. Every method waits for the database and must not run on the JavaFX thread; each throws {@link Problem} if
 * the database cannot be reached, and {@link ProblemKind#NO_SUCH_JOB} for a name that no job has. Where the database runs
 * the jobs by itself they can be looked at only; to change one is {@link ProblemKind#NOT_FOR_THIS_DATABASE}.
 */
public final class JobService {
    /** The most runs of a page. */
    public static final int MAX_LIMIT = 1_000;

    private static final UUID BEFORE_ALL = new UUID(-1, -1);

    private final OwnerDatabase database;
    private final OwnerScheduler schedulers;
    private final JobBook jobs;
    private final SchedulerPace pace;
    private final InstantSource clock;
    private final OracleJobs ofDatabase;

    @Inject
    JobService(
            OwnerDatabase database,
            OwnerScheduler schedulers,
            JobBook jobs,
            SchedulerPace pace,
            InstantSource clock,
            OracleJobs ofDatabase) {
        this.database = database;
        this.schedulers = schedulers;
        this.jobs = jobs;
        this.pace = pace;
        this.clock = clock;
        this.ofDatabase = ofDatabase;
    }

    /** All jobs that this program knows, by name; those of the database where it runs them by itself. */
    public List<JobStatus> list() {
        if (schedulers.isInTheDatabase()) {
            return ofDatabase.list();
        }
        var names = jobs.all().stream().map(Job::name).toList();
        return database.withHandle(handle -> handle.createQuery(JobSql.LIST)
                .bindArray("jobs", String.class, names)
                .bind("alive", alive())
                .map((row, context) -> JobRows.status(row, jobs))
                .list());
    }

    /** Whoever was last heard of before this moment counts as dead. */
    private OffsetDateTime alive() {
        return clock.instant().minus(pace.silence()).atOffset(ZoneOffset.UTC);
    }

    /**
     * Runs, the newest first.
     *
     * @param job of which job; null for all
     * @param after the last run of the page before; null for the first page
     * @param limit how many at most, 1 to {@value #MAX_LIMIT}
     */
    public List<JobRun> history(@Nullable String job, JobRun.@Nullable Cursor after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
        if (schedulers.isInTheDatabase()) {
            return ofDatabase.history(job, after, limit);
        }
        var name = job == null ? null : jobs.get(job).name();
        return database.withHandle(handle -> runs(handle, name, null, after, limit));
    }

    /** One run, unless it was forgotten since. */
    public Optional<JobRun> find(UUID run) {
        if (schedulers.isInTheDatabase()) {
            return ofDatabase.find(run);
        }
        return database.withHandle(
                handle -> runs(handle, null, run, null, 1).stream().findFirst());
    }

    private List<JobRun> runs(
            Handle handle, @Nullable String job, @Nullable UUID run, JobRun.@Nullable Cursor after, int limit) {
        return handle.createQuery(JobSql.HISTORY)
                .bind("job", job)
                .bind("run", run)
                .bind("after_time", after == null ? null : after.startedAt().atOffset(ZoneOffset.UTC))
                .bind("after_id", after == null ? BEFORE_ALL : after.id())
                .bind("alive", alive())
                .bind("limit", limit)
                .map((row, context) -> JobRows.run(row))
                .list();
    }

    /**
     * Asks for a run, which the next program begins that runs jobs, also where the job is disabled. Asking again before it
     * has begun changes nothing.
     *
     * @param actor the administrator, or null for the command line
     * @return the run that was asked for
     * @throws Problem {@link ProblemKind#JOB_RUNNING} if it is running now
     */
    public UUID runNow(String job, @Nullable UUID actor) {
        requireOurs();
        var wanted = jobs.get(job);
        return database.inTransaction(handle -> {
            JobPlan.lock(handle);
            requireNotRunning(handle, job);
            handle.createUpdate(JobSql.ASK)
                    .bind("job", job)
                    .bind("actor", actor)
                    .execute();
            arrange(handle, wanted);
            audit(handle, "RUN_JOB", job, actor, null);
            return handle.createQuery(JobSql.WAITING)
                    .bind("job", job)
                    .mapTo(UUID.class)
                    .one();
        });
    }

    private void requireOurs() {
        if (schedulers.isInTheDatabase()) {
            throw new Problem(ProblemKind.NOT_FOR_THIS_DATABASE);
        }
    }

    private void requireNotRunning(Handle handle, String job) {
        if (runs(handle, job, null, null, 1).stream().anyMatch(run -> run.state() == JobRun.State.RUNNING)) {
            throw new Problem(ProblemKind.JOB_RUNNING);
        }
    }

    /**
     * Changes when a job runs.
     *
     * @param schedule null for the one that it comes with
     * @param actor the administrator, or null for the command line
     */
    public void setSchedule(String job, @Nullable JobSchedule schedule, @Nullable UUID actor) {
        var text = schedule == null ? null : schedule.text();
        change(job, handle -> {
            handle.createUpdate(JobSql.SET_SCHEDULE)
                    .bind("job", job)
                    .bind("schedule", text)
                    .bind("actor", actor)
                    .execute();
            audit(handle, "SCHEDULE_JOB", job, actor, text);
        });
    }

    /**
     * Lets a job run by its schedule, or not; a run that is under way goes on.
     *
     * @param actor the administrator, or null for the command line
     */
    public void setEnabled(String job, boolean enabled, @Nullable UUID actor) {
        change(job, handle -> {
            handle.createUpdate(JobSql.SET_ENABLED)
                    .bind("job", job)
                    .bind("enabled", enabled)
                    .bind("actor", actor)
                    .execute();
            audit(handle, enabled ? "ENABLE_JOB" : "DISABLE_JOB", job, actor, null);
        });
    }

    private void change(String job, Consumer<Handle> change) {
        requireOurs();
        var changed = jobs.get(job);
        database.inTransaction(handle -> {
            JobPlan.lock(handle);
            change.accept(handle);
            arrange(handle, changed);
            return true;
        });
    }

    /**
     * Where a run is under way its end does this. The scheduler has a connection of its own: were this transaction rolled
     * back after all, the job would run once at the new time.
     */
    private void arrange(Handle handle, Job job) {
        schedulers.arrange(job.name(), JobPlan.next(handle, job, clock.instant(), false));
    }

    private static void audit(
            Handle handle, String action, String job, @Nullable UUID actor, @Nullable String schedule) {
        handle.createQuery(JobSql.AUDIT)
                .bind("action", action)
                .bind("job", job)
                .bind("actor", actor)
                .bind("schedule", schedule)
                .mapTo(Boolean.class)
                .one();
    }
}

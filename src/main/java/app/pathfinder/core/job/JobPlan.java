package app.pathfinder.core.job;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works out when jobs run next, from what administrators chose. Thread-safe; every method blocks. */
final class JobPlan {
    private static final Logger LOG = LoggerFactory.getLogger(JobPlan.class);

    private final OwnerDatabase database;

    @Inject
    JobPlan(OwnerDatabase database) {
        this.database = database;
    }

    /** What is stored of a job; it may be nothing. */
    private record Setting(@Nullable String schedule, boolean enabled, boolean isWaitedFor) {
        static Setting of(ResultSet row) throws SQLException {
            return new Setting(row.getString("schedule"), row.getBoolean("enabled"), row.getBoolean("waiting"));
        }
    }

    /**
     * Tells when a job runs next, and lets nobody change its schedule until that is set.
     *
     * @param ended when its last run ended
     * @param cutOff whether that run was cut off, so that the rest is due at once
     */
    void settle(Job job, Instant ended, boolean cutOff, Consumer<Instant> setter) {
        database.inTransaction(handle -> {
            lock(handle);
            setter.accept(next(handle, job, ended, cutOff));
            return true;
        });
    }

    /** When a job runs that no program has run yet. */
    Instant first(Job job, Instant now) {
        return database.withHandle(handle -> next(handle, job, now, false));
    }

    static void lock(Handle handle) {
        handle.execute(JobSql.LOCK);
    }

    /** To be called under the lock. */
    static Instant next(Handle handle, Job job, Instant ended, boolean cutOff) {
        var setting = handle.createQuery(JobSql.SETTING)
                .bind("job", job.name())
                .map((row, context) -> Setting.of(row))
                .one();
        if (setting.isWaitedFor() || (cutOff && setting.enabled())) {
            return ended;
        }
        return setting.enabled() ? schedule(job, setting.schedule()).next(ended) : Schedule.NEVER;
    }

    /** What a newer program stored may be nothing that this one understands; the job goes on as it came. */
    static JobSchedule schedule(Job job, @Nullable String stored) {
        if (stored == null) {
            return job.defaultSchedule();
        }
        try {
            return JobSchedule.parse(stored);
        } catch (Problem e) {
            LOG.warn("The schedule of the job {} is not understood; its own is used [{}]", job.name(), e.code());
            return job.defaultSchedule();
        }
    }
}

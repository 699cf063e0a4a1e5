package app.pathfinder.core.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.google.common.base.Ascii;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link JobSql} selects. */
final class JobRows {
    private JobRows() {}

    static JobStatus status(ResultSet row, JobBook jobs) throws SQLException {
        var job = jobs.get(row.getString("listed"));
        var stored = row.getString("schedule");
        return new JobStatus(
                job.name(),
                JobPlan.schedule(job, stored).text(),
                stored == null,
                row.getBoolean("enabled"),
                row.getString("job") == null ? null : run(row),
                nextRun(row),
                true);
    }

    private static @Nullable Instant nextRun(ResultSet row) throws SQLException {
        var next = instant(row, "execution_time");
        return next == null || !next.isBefore(Schedule.NEVER) ? null : next;
    }

    static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                row.getObject("job_run_id", UUID.class),
                row.getString("job"),
                JobRun.State.valueOf(Ascii.toUpperCase(row.getString("state"))),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getString("started_by"),
                row.getString("host"),
                row.getString("error_code"),
                row.getString("log_code"),
                JobHistory.counts(row.getString("summary")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

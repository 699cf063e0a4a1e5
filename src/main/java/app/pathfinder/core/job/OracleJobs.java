package app.pathfinder.core.job;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.google.common.base.Ascii;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The jobs that an Oracle database runs by itself, to be looked at: its scheduler keeps them and their runs, and its
 * administrator changes them. Thread-safe; every method blocks.
 */
final class OracleJobs {
    private static final String PREFIX = "PF_";

    /** As the installation sets them up; what an administrator made of them is shown as it stands. */
    private static final Pattern EVERY_MINUTES = Pattern.compile("FREQ=MINUTELY;\\s*INTERVAL=(\\d+)");

    private static final Pattern HOURLY = Pattern.compile("FREQ=HOURLY;\\s*BYMINUTE=(\\d+)");

    /** Of a run that is under way, which the log has not yet. */
    private static final long UNDER_WAY = 1;

    private final OwnerDatabase database;

    @Inject
    OracleJobs(OwnerDatabase database) {
        this.database = database;
    }

    List<JobStatus> list() {
        return database.withHandle(
                handle -> database.statement(handle, OracleJobsSql.LIST).list(OracleJobs::status));
    }

    private static JobStatus status(Row row) {
        var job = name(row.text("listed"));
        return new JobStatus(
                job,
                schedule(Objects.requireNonNullElse(row.optionalText("repeat_interval"), "")),
                true,
                row.yesNo("is_enabled"),
                row.text("state").equals("RUNNING") ? underWay(job, row) : last(row),
                row.yesNo("is_enabled") ? row.optionalInstant("next_run_at") : null,
                false);
    }

    private static @Nullable JobRun last(Row row) {
        return row.optionalText("job_name") == null ? null : run(row);
    }

    private static JobRun underWay(String job, Row row) {
        var started = row.instant("last_start_at");
        var id = new UUID(UNDER_WAY, started.toEpochMilli());
        return new JobRun(id, job, JobRun.State.RUNNING, started, null, null, null, null, null, Map.of());
    }

    private static JobRun run(Row row) {
        var state = switch (row.text("status")) {
            case "SUCCEEDED" -> JobRun.State.DONE;
            case "STOPPED" -> JobRun.State.INTERRUPTED;
            default -> JobRun.State.FAILED;
        };
        return new JobRun(
                new UUID(0, row.longNumber("log_id")),
                name(row.text("job_name")),
                state,
                row.instant("started_at"),
                row.instant("ended_at"),
                null,
                null,
                state == JobRun.State.FAILED ? code(row.optionalLongNumber("error_no")) : null,
                null,
                Map.of());
    }

    private static @Nullable String code(@Nullable Long number) {
        return number == null || number == 0 ? null : String.format("ORA-%05d", Math.abs(number));
    }

    /** Those under way first, which have begun last, on the first page. */
    List<JobRun> history(@Nullable String job, JobRun.@Nullable Cursor after, int limit) {
        var listed = list();
        if (job != null && listed.stream().noneMatch(each -> each.job().equals(job))) {
            throw new Problem(ProblemKind.NO_SUCH_JOB, job);
        }
        var underWay = listed.stream()
                .filter(each -> after == null && (job == null || each.job().equals(job)))
                .filter(JobStatus::isRunning)
                .map(JobStatus::last);
        return Stream.concat(underWay, ended(job, null, number(after), limit).stream())
                .limit(limit)
                .toList();
    }

    /** A run that was under way has no number yet, and nothing ended after it. */
    private static @Nullable Long number(JobRun.@Nullable Cursor after) {
        return after == null || after.id().getMostSignificantBits() == UNDER_WAY
                ? null
                : (Long) after.id().getLeastSignificantBits();
    }

    Optional<JobRun> find(UUID run) {
        return run.getMostSignificantBits() == UNDER_WAY
                ? list().stream()
                        .map(JobStatus::last)
                        .filter(last -> last != null && last.id().equals(run))
                        .findFirst()
                : ended(null, run.getLeastSignificantBits(), null, 1).stream().findFirst();
    }

    private List<JobRun> ended(@Nullable String job, @Nullable Long run, @Nullable Long after, int limit) {
        return database.withHandle(handle -> ended(handle, job, run, after, limit));
    }

    private List<JobRun> ended(
            Handle handle, @Nullable String job, @Nullable Long run, @Nullable Long after, int limit) {
        return database.statement(handle, OracleJobsSql.HISTORY)
                .bind("job", job == null ? null : stored(job))
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit)
                .list(OracleJobs::run);
    }

    /** What people call it: {@code PF_EXPIRE_SESSIONS} is {@code expire-sessions}. */
    private static String name(String stored) {
        return Ascii.toLowerCase(stored.substring(PREFIX.length())).replace('_', '-');
    }

    private static String stored(String name) {
        return PREFIX + Ascii.toUpperCase(name).replace('-', '_');
    }

    private static String schedule(String interval) {
        var minutes = EVERY_MINUTES.matcher(interval);
        if (minutes.matches()) {
            return "every PT" + minutes.group(1) + "M";
        }
        var hourly = HOURLY.matcher(interval);
        return hourly.matches() ? "hourly " + hourly.group(1) : interval;
    }
}

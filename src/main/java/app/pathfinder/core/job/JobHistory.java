package app.pathfinder.core.job;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.setting.HostName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Ascii;
import com.google.common.base.Suppliers;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down each run as it begins and ends. Keeps the newest thousand runs of a job, none longer than 90 days.
 * Thread-safe; every method blocks.
 */
final class JobHistory {
    static final int KEPT = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(JobHistory.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_HOST = 100;

    private final OwnerDatabase database;
    private final Supplier<String> host =
            Suppliers.memoize(() -> Ascii.truncate(HostName.ofThisComputer(), LONGEST_HOST, ""));

    @Inject
    JobHistory(OwnerDatabase database) {
        this.database = database;
    }

    /** Begins the run that somebody asked for, or a new one; one that is still there as running was cut off. */
    UUID begin(String job) {
        return database.inTransaction(handle -> {
            handle.createUpdate(JobSql.INTERRUPT).bind("job", job).execute();
            var run = begin(handle, JobSql.BEGIN_WAITING, job)
                    .or(() -> begin(handle, JobSql.BEGIN, job))
                    .orElseThrow();
            forget(handle, job);
            return run;
        });
    }

    private Optional<UUID> begin(Handle handle, String sql, String job) {
        return handle.createQuery(sql)
                .bind("job", job)
                .bind("host", host.get())
                .mapTo(UUID.class)
                .findOne();
    }

    private static void forget(Handle handle, String job) {
        handle.createUpdate(JobSql.FORGET)
                .bind("job", job)
                .bind("kept", KEPT - 1)
                .execute();
    }

    void done(UUID run, JobSummary summary) {
        end(run, JobRun.State.DONE, null, json(summary));
    }

    void failed(UUID run, Problem problem) {
        end(run, JobRun.State.FAILED, problem, null);
    }

    void interrupted(UUID run) {
        end(run, JobRun.State.INTERRUPTED, null, null);
    }

    private void end(UUID run, JobRun.State state, @Nullable Problem problem, @Nullable String summary) {
        var ended = database.withHandle(handle -> handle.createUpdate(JobSql.END)
                .bind("run", run)
                .bind("state", Ascii.toLowerCase(state.name()))
                .bind("error", problem == null ? null : problem.kind().name())
                .bind("log_code", problem == null ? null : problem.code())
                .bind("summary", summary)
                .execute());
        if (ended == 0) {
            LOG.warn("A run of a job ended after another program had taken it over");
        }
    }

    private static String json(JobSummary summary) {
        try {
            return JSON.writeValueAsString(summary.counts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts by name can always be written", e);
        }
    }

    /** The counts of a stored summary. */
    static Map<String, Long> counts(@Nullable String summary) {
        if (summary == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(summary, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps counts as JSON", e);
        }
    }
}

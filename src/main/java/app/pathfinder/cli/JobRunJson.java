package app.pathfinder.cli;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.job.JobRun;
import com.google.common.base.Ascii;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run as programs read it; the components are the keys. Times are ISO 8601 in UTC. */
record JobRunJson(
        String id,
        String job,
        String state,
        String startedAt,
        @Nullable String endedAt,
        @Nullable String askedBy,
        @Nullable String host,
        @Nullable String error,
        @Nullable String logCode,
        Map<String, Long> counts) {
    static JobRunJson of(JobRun run) {
        var ended = run.endedAt();
        return new JobRunJson(
                run.id().toString(),
                run.job(),
                Ascii.toLowerCase(run.state().name()),
                AuditRow.time(run.startedAt()),
                ended == null ? null : AuditRow.time(ended),
                run.startedBy(),
                run.host(),
                run.errorCode(),
                run.logCode(),
                run.counts());
    }
}

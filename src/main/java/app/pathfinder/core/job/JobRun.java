package app.pathfinder.core.job;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job. Immutable.
 *
 * @param startedAt when it began; for one that waits, when it was asked for
 * @param startedBy the administrator who asked for it; null for one by schedule or by the command line
 * @param host the computer whose program runs or ran it; null for one that waits
 * @param errorCode the kind of its failure, if it failed; of a job of the database's own its number
 * @param logCode the short code under which the log of that program has the failure
 * @param counts what it did; empty unless it is done
 */
public record JobRun(
        UUID id,
        String job,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String startedBy,
        @Nullable String host,
        @Nullable String errorCode,
        @Nullable String logCode,
        Map<String, Long> counts) {
    /** How far it is. */
    public enum State {
        /** Asked for; the next program that runs jobs begins it. */
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** Its program ended in the middle, or has not been heard of since. */
        INTERRUPTED;

        /** Whether nothing more will happen to it. */
        public boolean isFinal() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** The place of a run in lists, which go from the newest to the oldest. */
    public record Cursor(Instant startedAt, UUID id) {}

    public Cursor cursor() {
        return new Cursor(startedAt, id);
    }
}

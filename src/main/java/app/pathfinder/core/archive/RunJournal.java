package app.pathfinder.core.archive;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.database.Routine;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The journal of runs that span transactions. Each step is committed before it begins and after it ended, so that whoever
 * comes after a crash knows how far it came; the last one ends with the run. A run is under a
 * lease: when nothing is heard of it for so long, it is taken to be abandoned, and can change nothing any more.
 * Thread-safe; every method blocks.
 */
final class RunJournal {
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final OwnerDatabase database;

    @Inject
    RunJournal(OwnerDatabase database) {
        this.database = database;
    }

    /** One run: its id, who works on it, and the archive that it is about. */
    record Run(UUID id, UUID runner, UUID archiveId) {
        static Run of(UUID archiveId) {
            return new Run(UUID.randomUUID(), UUID.randomUUID(), archiveId);
        }
    }

    /** How long a run is left alone that nothing is heard of, as a database reads it. */
    static String lease() {
        return LEASE.toString();
    }

    /** A step that ends before the next begins. */
    <T> T step(Run run, int number, String name, Supplier<T> work) {
        begin(run, number, name);
        var result = work.get();
        database.inTransaction(handle -> {
            hold(handle, run);
            database.call(handle, Routine.END_STEP)
                    .bind("run_id", run.id())
                    .bind("step_no", number)
                    .perform();
            return true;
        });
        return result;
    }

    /** The last step, whose work ends the run. */
    <T> T lastStep(Run run, int number, String name, Supplier<T> work) {
        begin(run, number, name);
        return work.get();
    }

    private void begin(Run run, int number, String name) {
        database.inTransaction(handle -> {
            hold(handle, run);
            database.call(handle, Routine.BEGIN_STEP)
                    .bind("run_id", run.id())
                    .bind("step_no", number)
                    .bind("name", name)
                    .perform();
            return true;
        });
    }

    /**
     * Renews the lease; until the transaction ends nobody takes the run over.
     *
     * @throws Problem {@link ProblemKind#RUN_TAKEN_OVER} if somebody has
     */
    void hold(Handle handle, Run run) {
        boolean held = database.call(handle, Routine.HOLD_RUN)
                .bind("run_id", run.id())
                .bind("runner", run.runner())
                .bind("lease", lease())
                .one(row -> row.yesNo("held"));
        if (!held) {
            throw new Problem(ProblemKind.RUN_TAKEN_OVER);
        }
    }

    /** Renews the lease of a run that works in another transaction. */
    void renew(Run run) {
        database.inTransaction(handle -> {
            hold(handle, run);
            return true;
        });
    }

    /**
     * Ends a run that failed or was cancelled.
     *
     * @return false if it came to its end after all, which an answer that was lost on its way makes look like a failure
     */
    boolean endFailed(Run run, Problem problem) {
        var state = problem.kind() == ProblemKind.CANCELLED ? "cancelled" : "failed";
        return database.inTransaction(handle -> database.call(handle, Routine.END_FAILED_RUN)
                .bind("run_id", run.id())
                .bind("runner", run.runner())
                .bind("state", state)
                .bind("error_code", problem.code())
                .bind("error", problem.kind().name())
                .one(row -> row.yesNo("ended")));
    }
}

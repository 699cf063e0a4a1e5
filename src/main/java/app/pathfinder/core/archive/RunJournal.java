package app.pathfinder.core.archive;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The journal of runs that span transactions. Each step is committed before it begins and after it ended, so that whoever
 * comes after a crash knows how far it came; the last one ends in the transaction that changes tables. A run is under a
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
            return call(handle.createQuery("select true from end_step(:run, :number)")
                    .bind("run", run.id())
                    .bind("number", number));
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
            return call(handle.createQuery("select true from begin_step(:run, :number, :name)")
                    .bind("run", run.id())
                    .bind("number", number)
                    .bind("name", name));
        });
    }

    private static boolean call(Query routine) {
        return routine.mapTo(Boolean.class).one();
    }

    /**
     * Renews the lease; until the transaction ends nobody takes the run over.
     *
     * @throws Problem {@link ProblemKind#RUN_TAKEN_OVER} if somebody has
     */
    void hold(Handle handle, Run run) {
        var held = call(handle.createQuery("select hold_run(:run, :runner, cast(:lease as interval))")
                .bind("run", run.id())
                .bind("runner", run.runner())
                .bind("lease", lease()));
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
        return database.inTransaction(
                handle -> call(handle.createQuery("select end_failed_run(:run, :runner, :state, :code, :error)")
                        .bind("run", run.id())
                        .bind("runner", run.runner())
                        .bind("state", state)
                        .bind("code", problem.code())
                        .bind("error", problem.kind().name())));
    }
}

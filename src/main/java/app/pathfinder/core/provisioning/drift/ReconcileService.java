package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the users' tables are not as the program makes them, repairs what takes nothing from anybody, and says of
 * the rest what to do. One user after the other, each all or nothing, and looked at again afterwards. What was repaired
 * before a cancel or a failure stays repaired; another run goes on with the rest. Any number may run at once. Never reads a
 * row of a user. Thread-safe; every method blocks, not for the JavaFX thread.
 */
public final class ReconcileService {
    /** So many deviations are listed at most; the others are counted. */
    public static final int LISTED = 1_000;

    private final OwnerDatabase database;
    private final InstantSource clock;
    private final Messages messages;

    @Inject
    public ReconcileService(OwnerDatabase database, InstantSource clock, Messages messages) {
        this.database = database;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * Repairs all users' sets.
     *
     * @param actor the administrator, or null for the command line and for jobs
     * @throws Problem {@link ProblemKind#CANCELLED} if the progress says so, between two users; a kind of server failure
     */
    public ReconcileReport repair(@Nullable UUID actor, Progress progress) {
        return run(false, actor, progress);
    }

    /**
     * Says what {@link #repair} would do; changes nothing and keeps nobody waiting.
     *
     * @throws Problem {@link ProblemKind#CANCELLED} and a kind of server failure
     */
    public ReconcileReport plan(Progress progress) {
        return run(true, null, progress);
    }

    private ReconcileReport run(boolean dryRun, @Nullable UUID actor, Progress progress) {
        var tally = new ReconcileTally(LISTED);
        var pace = new ReconcilePace(progress, messages);
        var run = new ReconcileRun(database, new SetRepair(database, actor), dryRun, tally, pace);
        run.run();
        return tally.report(clock.instant(), dryRun);
    }
}

package app.pathfinder.core.job;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.work.Progress;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;

/** Ends a run whose program ends, or which another program has taken over since this one was last heard of. */
final class JobProgress implements Progress {
    private final ExecutionContext context;

    JobProgress(ExecutionContext context) {
        this.context = context;
    }

    /** Nobody watches. */
    @Override
    public void report(double done, String text) {}

    @Override
    public void throwIfCancelled() {
        if (isCancelled()) {
            throw new Problem(ProblemKind.CANCELLED);
        }
    }

    boolean isCancelled() {
        return context.getSchedulerState().isShuttingDown()
                || context.getCurrentlyExecuting().getHeartbeatState().getFractionDead() >= 1;
    }
}

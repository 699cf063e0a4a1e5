package app.pathfinder.core.job;

import app.pathfinder.core.database.OwnerScheduler;
import app.pathfinder.core.problem.Problem;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Inject;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of each job a task of the scheduler, which records its runs and is due again when the job's schedule says. */
final class JobTasks {
    private static final Logger LOG = LoggerFactory.getLogger(JobTasks.class);

    private final JobPlan plan;
    private final JobHistory history;

    @Inject
    JobTasks(JobPlan plan, JobHistory history) {
        this.plan = plan;
        this.history = history;
    }

    CustomTask<Void> task(Job job) {
        return Tasks.custom(job.name(), Void.class)
                .scheduleOnStartup(OwnerScheduler.INSTANCE, null, now -> plan.first(job, now))
                .onFailure((complete, operations) -> notRecorded(job, complete, operations))
                .onDeadExecution((complete, operations) -> dead(job, complete, operations))
                .execute((instance, context) -> execute(job, context));
    }

    private CompletionHandler<Void> execute(Job job, ExecutionContext context) {
        var progress = new JobProgress(context);
        var cutOff = run(job, history.begin(job.name()), progress);
        return (complete, operations) -> settle(job, cutOff, complete, operations);
    }

    /** Whether it was cut off. */
    private boolean run(Job job, UUID run, JobProgress progress) {
        JobSummary summary;
        try {
            summary = job.run(progress);
        } catch (RuntimeException | Error e) {
            return ended(job, run, Problem.of(e), progress);
        }
        history.done(run, summary);
        return false;
    }

    private boolean ended(Job job, UUID run, Problem problem, JobProgress progress) {
        if (progress.isCancelled()) {
            LOG.info("The job {} was cut off, because the program ends", job.name());
            history.interrupted(run);
            return true;
        }
        LOG.error("The job {} failed [{}]", job.name(), problem.code(), problem);
        history.failed(run, problem);
        return false;
    }

    /** The database could not be told what became of the run; it may have failed because of that. */
    private void notRecorded(Job job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var problem = complete.getCause().map(Problem::of);
        LOG.error(
                "A run of the job {} could not be recorded [{}]",
                job.name(),
                problem.map(Problem::code).orElse(""),
                problem.orElse(null));
        settle(job, false, complete, operations);
    }

    /** Who begins the next run marks the one that was cut off: only then is it certain that nobody else has begun one. */
    private void dead(Job job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        LOG.warn("The job {} is taken over from a program that is no longer heard of", job.name());
        settle(job, true, complete, operations);
    }

    private void settle(Job job, boolean cutOff, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        plan.settle(job, complete.getTimeDone(), cutOff, next -> operations.reschedule(complete, next));
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobRunner;
import app.pathfinder.core.job.JobService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a job now, in this program or in another that is quicker, and waits for its end. */
@Command(name = "run")
final class JobsRunCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CoreAccess core;
    private final JobText text;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--no-wait", descriptionKey = "no-wait")
    private boolean asksOnly;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    @Inject
    JobsRunCommand(CoreAccess core, JobText text, Terminal terminal, Messages messages) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var run = core.get(JobService.class).runNow(job, null);
        return tell(asksOnly ? find(run) : runHere(run));
    }

    private JobRun runHere(UUID run) {
        try (var runner = core.get(JobRunner.class)) {
            core.endFirst(runner::close);
            runner.start(job::equals);
            return ended(run);
        }
    }

    private JobRun ended(UUID id) {
        var run = find(id);
        while (!run.state().isFinal()) {
            pause();
            run = find(id);
        }
        return run;
    }

    private JobRun find(UUID id) {
        return core.get(JobService.class).find(id).orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, ProblemKind.CANCELLED);
        }
    }

    private int tell(JobRun run) {
        if (json) {
            Json.print(JobRunJson.of(run), terminal);
        } else if (asksOnly) {
            terminal.printLine(messages.text("cli.jobs.asked", job));
        } else {
            terminal.printLine(messages.text("cli.jobs.ran", job, text.outcome(run)));
        }
        return run.state() == JobRun.State.FAILED || run.state() == JobRun.State.INTERRUPTED
                ? ExitCode.REFUSED
                : ExitCode.DONE;
    }
}

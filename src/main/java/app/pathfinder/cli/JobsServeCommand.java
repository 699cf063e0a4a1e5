package app.pathfinder.cli;

import app.pathfinder.core.job.JobRunner;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** Runs the jobs until it is interrupted. */
@Command(name = "serve")
final class JobsServeCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Inject
    JobsServeCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var runner = core.get(JobRunner.class);
        core.endFirst(runner::close);
        runner.start(job -> true);
        terminal.note(messages.text("cli.jobs.serving"));
        core.serve();
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.job.JobService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What is done again and again. */
@Command(
        name = "jobs",
        subcommands = {
            JobsListCommand.class,
            JobsHistoryCommand.class,
            JobsRunCommand.class,
            JobsSetScheduleCommand.class,
            JobsCommand.EnableCommand.class,
            JobsCommand.DisableCommand.class,
            JobsServeCommand.class
        })
final class JobsCommand {
    @Inject
    JobsCommand() {}

    /** Lets a job run by its schedule. */
    @Command(name = "enable")
    static final class EnableCommand implements Runnable {
        private final CoreAccess core;
        private final Terminal terminal;
        private final Messages messages;

        @Parameters(paramLabel = "JOB", descriptionKey = "job")
        private String job = "";

        @Inject
        EnableCommand(CoreAccess core, Terminal terminal, Messages messages) {
            this.core = core;
            this.terminal = terminal;
            this.messages = messages;
        }

        @Override
        public void run() {
            core.get(JobService.class).setEnabled(job, true, null);
            terminal.printLine(messages.text("cli.jobs.enabled", job));
        }
    }

    /** Keeps a job from running by its schedule. */
    @Command(name = "disable")
    static final class DisableCommand implements Runnable {
        private final CoreAccess core;
        private final Terminal terminal;
        private final Messages messages;

        @Parameters(paramLabel = "JOB", descriptionKey = "job")
        private String job = "";

        @Inject
        DisableCommand(CoreAccess core, Terminal terminal, Messages messages) {
            this.core = core;
            this.terminal = terminal;
            this.messages = messages;
        }

        @Override
        public void run() {
            core.get(JobService.class).setEnabled(job, false, null);
            terminal.printLine(messages.text("cli.jobs.disabled", job));
        }
    }
}

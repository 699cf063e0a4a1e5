package app.pathfinder.cli;

import app.pathfinder.core.job.JobService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists runs, the newest first. */
@Command(name = "history")
final class JobsHistoryCommand implements Runnable {
    private final CoreAccess core;
    private final JobText text;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "JOB", arity = "0..1", descriptionKey = "job-of-history")
    private @Nullable String job;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "jobs-limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Inject
    JobsHistoryCommand(CoreAccess core, JobText text, Terminal terminal, Messages messages) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (limit < 1 || limit > JobService.MAX_LIMIT) {
            throw new ParameterException(
                    command.commandLine(), messages.text("cli.jobs.limit", limit, JobService.MAX_LIMIT));
        }
        var runs = core.get(JobService.class).history(job, null, limit);
        if (json) {
            Json.print(runs.stream().map(JobRunJson::of).toList(), terminal);
        } else {
            text.history(runs).forEach(terminal::printLine);
        }
        if (runs.size() == limit) {
            terminal.note(messages.text("cli.jobs.more", limit));
        }
    }
}

package app.pathfinder.cli;

import app.pathfinder.core.job.JobService;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the jobs with their last and next runs. */
@Command(name = "list")
final class JobsListCommand implements Runnable {
    private final CoreAccess core;
    private final JobText text;
    private final Terminal terminal;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Inject
    JobsListCommand(CoreAccess core, JobText text, Terminal terminal) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        var jobs = core.get(JobService.class).list();
        if (json) {
            Json.print(jobs.stream().map(JobJson::of).toList(), terminal);
        } else {
            text.list(jobs).forEach(terminal::printLine);
        }
    }
}

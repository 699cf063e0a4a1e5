package app.pathfinder.cli;

import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.job.JobService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Changes when a job runs. */
@Command(name = "set-schedule")
final class JobsSetScheduleCommand implements Runnable {
    private static final String AS_IT_CAME = "default";

    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SCHEDULE", descriptionKey = "job-schedule")
    private List<String> words = List.of();

    @Inject
    JobsSetScheduleCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var schedule = schedule();
        core.get(JobService.class).setSchedule(job, schedule, null);
        terminal.printLine(
                schedule == null
                        ? messages.text("cli.jobs.scheduled.default", job)
                        : messages.text("cli.jobs.scheduled", job, schedule.text()));
    }

    private @Nullable JobSchedule schedule() {
        var text = String.join(" ", words);
        return text.equals(AS_IT_CAME) ? null : JobSchedule.parse(text);
    }
}

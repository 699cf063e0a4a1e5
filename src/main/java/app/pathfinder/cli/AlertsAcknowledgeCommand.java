package app.pathfinder.cli;

import app.pathfinder.core.audit.alert.AlertService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes what somebody found who looked at an alert. */
@Command(name = "acknowledge")
final class AlertsAcknowledgeCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "ID", converter = AlertIdConverter.class, descriptionKey = "alert-id")
    private @Nullable UUID id;

    @Option(names = "--note", required = true, paramLabel = "TEXT", descriptionKey = "alert-note")
    private String note = "";

    @Inject
    AlertsAcknowledgeCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        try {
            core.get(AlertService.class).acknowledge(Objects.requireNonNull(id), note, null);
        } catch (Problem e) {
            throw inWordsOfAlerts(e);
        }
        terminal.printLine(messages.text("cli.alerts.acknowledged"));
    }

    /** The sentences for records would send people to a list and an undo that alerts do not have. */
    private Problem inWordsOfAlerts(Problem problem) {
        return switch (problem.kind()) {
            case RECORD_GONE -> alert(problem, "cli.alerts.none");
            case STALE_RECORD -> alert(problem, "cli.alerts.done");
            default -> problem;
        };
    }

    private Problem alert(Problem cause, String key) {
        return new Problem(cause, ProblemKind.INVALID_INPUT, messages.text("cli.alerts.id"), messages.text(key));
    }
}

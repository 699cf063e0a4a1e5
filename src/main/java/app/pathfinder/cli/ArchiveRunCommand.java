package app.pathfinder.cli;

import app.pathfinder.core.archive.ArchiveOutcome;
import app.pathfinder.core.archive.ArchivePlan;
import app.pathfinder.core.archive.ArchiveService;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Marks accounts that nobody uses, and archives the tables of those whose time of grace is over, or of one account. */
@Command(name = "run")
final class ArchiveRunCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final ArchiveText text;
    private final Confirmation confirmation;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "archive-user")
    private @Nullable String username;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", descriptionKey = "archive-run-limit")
    private int limit;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean rehearsal;

    @Option(names = Confirmation.OPTION, descriptionKey = "yes")
    private boolean confirmed;

    @Option(names = "--json", descriptionKey = "json-report")
    private boolean json;

    /** What programs read; the components are the keys. */
    private record Report(long marked, List<Entry> outcomes) {}

    private record Entry(
            String username,
            @Nullable String archive,
            @Nullable String problem,
            @Nullable String code) {
        static Entry of(ArchiveOutcome outcome) {
            var problem = outcome.problem();
            return new Entry(
                    outcome.username(),
                    outcome.archiveId() == null ? null : outcome.archiveId().toString(),
                    problem == null ? null : problem.kind().name(),
                    problem == null ? null : problem.code());
        }
    }

    @Inject
    ArchiveRunCommand(
            CoreAccess core, ArchiveText text, Confirmation confirmation, Terminal terminal, Messages messages) {
        this.core = core;
        this.text = text;
        this.confirmation = confirmation;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > ArchiveService.MOST) {
            throw new ParameterException(
                    command.commandLine(), messages.text("cli.archive.limit", limit, ArchiveService.MOST));
        }
        if (username != null) {
            return archiveOne(Username.of(username));
        }
        var plan = core.get(ArchiveService.class).plan(null, limit);
        return rehearsal ? show(plan) : archiveDue(plan);
    }

    private int archiveOne(Username name) {
        if (rehearsal) {
            throw new ParameterException(command.commandLine(), messages.text("cli.archive.run.one"));
        }
        confirm(messages.text("cli.archive.run.question.one", name));
        var archive = core.get(ArchiveService.class).archive(name, null, new TerminalProgress(terminal));
        return tell(new Report(0, List.of(new Entry(name.value(), archive.toString(), null, null))), List.of());
    }

    private void confirm(String question) {
        confirmation.require(confirmed, question, command.commandLine());
    }

    private int show(ArchivePlan plan) {
        if (json) {
            Json.print(ArchivePlanJson.of(plan), terminal);
        } else {
            text.plan(plan).forEach(terminal::printLine);
        }
        return ExitCode.DONE;
    }

    private int archiveDue(ArchivePlan plan) {
        confirm(messages.text("cli.archive.run.question", plan.due(), plan.toBeMarked()));
        var archives = core.get(ArchiveService.class);
        var marked = archives.markInactive(null);
        var outcomes = archives.archiveDue(limit, null, new TerminalProgress(terminal));
        var problems =
                outcomes.stream().filter(outcome -> !outcome.isArchived()).toList();
        return tell(new Report(marked, outcomes.stream().map(Entry::of).toList()), problems);
    }

    private int tell(Report report, List<ArchiveOutcome> problems) {
        if (json) {
            Json.print(report, terminal);
        } else {
            report.outcomes().stream()
                    .filter(entry -> entry.archive() != null)
                    .forEach(entry -> terminal.printLine(
                            messages.text("cli.archive.run.archived", entry.username(), entry.archive())));
            var archived = report.outcomes().size() - problems.size();
            terminal.printLine(messages.text("cli.archive.run.summary", archived, problems.size(), report.marked()));
        }
        problems.forEach(this::explain);
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void explain(ArchiveOutcome outcome) {
        var problem = outcome.problem();
        if (problem != null) {
            terminal.note(messages.text("cli.archive.run.failed", outcome.username(), sentence(problem)));
        }
    }

    private String sentence(Problem problem) {
        return messages.sentence(problem) + " " + messages.remedy(problem);
    }
}

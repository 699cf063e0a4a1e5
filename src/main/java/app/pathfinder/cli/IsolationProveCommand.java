package app.pathfinder.cli;

import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.isolation.proof.IsolationProof;
import app.pathfinder.core.isolation.proof.ProofReport;
import app.pathfinder.core.isolation.proof.ProofReportFiles;
import app.pathfinder.core.isolation.proof.ProofReportJson;
import app.pathfinder.core.isolation.proof.ProofScope;
import app.pathfinder.core.isolation.proof.Verdict;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures on the live database that nobody reaches rows that are not theirs. */
@Command(name = "prove")
final class IsolationProveCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup
    private Users users = new Users();

    @Option(names = "--report", paramLabel = "FOLDER", descriptionKey = "report-folder")
    private @Nullable Path report;

    @Option(names = "--json", descriptionKey = "json-report")
    private boolean json;

    /** Whose tables; one of the two. */
    static final class Users {
        @Option(names = "--users", paramLabel = "N", descriptionKey = "sample-of-users")
        private @Nullable Integer sample;

        @Option(names = "--all", descriptionKey = "all-users")
        private boolean all;
    }

    @Inject
    IsolationProveCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var scope = scope();
        var found = core.get(IsolationProof.class).prove(scope, null, new TerminalProgress(terminal));
        if (report != null) {
            write(found, report);
        }
        if (json) {
            terminal.printLine(ProofReportJson.text(found));
        } else {
            new ProofLines(messages).lines(found).forEach(terminal::printLine);
        }
        return found.verdict() == Verdict.HELD ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private ProofScope scope() {
        if (users.all) {
            return new ProofScope.All();
        }
        var sample = users.sample == null ? ProofScope.USUAL_SAMPLE : users.sample;
        if (sample < 1 || sample > ProofScope.LARGEST_SAMPLE) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    messages.text("cli.isolation.sample", ProofScope.LARGEST_SAMPLE));
        }
        return new ProofScope.Sample(sample);
    }

    private void write(ProofReport found, Path folder) {
        var signer = core.get(AuditKeys.class).signer();
        var written = core.get(ProofReportFiles.class).write(folder, found, signer);
        terminal.note(messages.text("cli.isolation.written", written.pdf()));
        terminal.note(messages.text("cli.isolation.written", written.json()));
        terminal.note(messages.text("cli.isolation.key", written.key()));
    }
}

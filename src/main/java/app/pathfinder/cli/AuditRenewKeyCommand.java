package app.pathfinder.cli;

import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a new key for seals into use. */
@Command(name = "renew-key")
final class AuditRenewKeyCommand implements Runnable {
    private static final int LONGEST_REASON = 200;

    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--because", required = true, paramLabel = "TEXT", descriptionKey = "renew-because")
    private String because = "";

    @Inject
    AuditRenewKeyCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var reason = because.strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new Problem(
                    ProblemKind.INVALID_INPUT, "--because", messages.text("cli.audit.because", LONGEST_REASON));
        }
        var signer = core.get(AuditKeys.class).renew(reason, null);
        terminal.printLine(
                messages.text("cli.audit.key.renewed", signer.verifier().keyId()));
    }
}

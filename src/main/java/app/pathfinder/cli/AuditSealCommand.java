package app.pathfinder.cli;

import app.pathfinder.core.audit.AdministratorAudit;
import app.pathfinder.core.audit.seal.AuditSealer;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seals what is not sealed yet. */
@Command(name = "seal")
final class AuditSealCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Option(names = "--new-anchor", descriptionKey = "new-anchor")
    private boolean beginsAnew;

    @Inject
    AuditSealCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (beginsAnew) {
            beginAnew();
        }
        terminal.printLine(
                messages.text("cli.audit.sealed", core.get(AuditSealer.class).seal()));
    }

    private void beginAnew() {
        core.get(AdministratorAudit.class).record("NEW_ANCHOR", "AUDIT", null, Map.of());
        core.get(AuditSealer.class).beginNewAnchor();
        terminal.printLine(messages.text("cli.audit.anchor.new"));
    }
}

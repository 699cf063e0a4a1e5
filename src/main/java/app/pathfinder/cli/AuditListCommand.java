package app.pathfinder.cli;

import app.pathfinder.core.audit.AuditTrail;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists entries of the audit trail, the newest first. */
@Command(name = "list")
final class AuditListCommand implements Runnable {
    private final CoreAccess core;
    private final AuditText text;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private AuditFilterOptions filter = new AuditFilterOptions();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "audit-limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Inject
    AuditListCommand(CoreAccess core, AuditText text, Terminal terminal, Messages messages) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (limit < 1 || limit > AuditTrail.MAX_LIMIT) {
            throw new ParameterException(
                    command.commandLine(), messages.text("cli.audit.limit", limit, AuditTrail.MAX_LIMIT));
        }
        var entries = core.get(AuditTrail.class).page(filter.filter(), null, limit);
        if (json) {
            Json.print(entries.stream().map(AuditEntryJson::of).toList(), terminal);
        } else {
            text.lines(entries).forEach(terminal::printLine);
        }
        if (entries.size() == limit) {
            terminal.note(messages.text("cli.audit.more", limit));
        }
    }
}

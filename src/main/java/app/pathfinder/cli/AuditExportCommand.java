package app.pathfinder.cli;

import app.pathfinder.core.audit.AdministratorAudit;
import app.pathfinder.core.audit.export.AuditExporter;
import app.pathfinder.core.audit.export.AuditListing;
import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the audit trail to a file or to standard output. */
@Command(name = "export")
final class AuditExportCommand implements Runnable {
    private static final String STANDARD_OUTPUT = "-";

    private final CoreAccess core;
    private final VersionText version;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "audit-export-file")
    private String file = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "jsonl", descriptionKey = "audit-format")
    private Format format = Format.jsonl;

    @Mixin
    private AuditFilterOptions filter = new AuditFilterOptions();

    /** As people type them. */
    enum Format {
        jsonl,
        csv,
        cef
    }

    @Inject
    AuditExportCommand(CoreAccess core, VersionText version, Terminal terminal, Messages messages) {
        this.core = core;
        this.version = version;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        if (format == Format.jsonl && filter.leavesOutMore()) {
            throw new ParameterException(command.commandLine(), messages.text("cli.audit.export.part"));
        }
        core.get(AdministratorAudit.class).record("EXPORT", "AUDIT", null, Map.of("format", format.name()));
        if (file.equals(STANDARD_OUTPUT)) {
            terminal.note(messages.text("cli.audit.exported.out", toStandardOutput()));
        } else {
            terminal.printLine(messages.text("cli.audit.exported", WholeFile.write(Path.of(file), this::write), file));
        }
    }

    private long toStandardOutput() {
        try {
            var out = new BufferedOutputStream(terminal.out());
            var rows = write(out);
            out.flush();
            if (!terminal.out().checkError()) {
                return rows;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.out"));
        }
        // A stream for printing says so only when it is asked.
        throw new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.out"));
    }

    private long write(OutputStream out) throws IOException {
        var progress = new TerminalProgress(terminal);
        return switch (format) {
            case jsonl -> core.get(AuditExporter.class).export(out, filter.since(), progress);
            case csv -> core.get(AuditListing.class).writeCsv(filter.filter(), out, progress);
            case cef -> core.get(AuditListing.class).writeCef(filter.filter(), out, version.number(), progress);
        };
    }
}

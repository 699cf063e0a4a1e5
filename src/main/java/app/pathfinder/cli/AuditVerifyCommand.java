package app.pathfinder.cli;

import app.pathfinder.core.audit.export.AuditCheck;
import app.pathfinder.core.audit.export.AuditVerifier;
import app.pathfinder.core.audit.export.Verification;
import app.pathfinder.core.audit.seal.AnchorFile;
import app.pathfinder.core.audit.seal.Seal;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an export, without any database, or the trail in the database. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {
    private final CoreAccess core;
    private final TrustedFiles trusted;
    private final VerificationText text;
    private final Terminal terminal;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "audit-verify-file")
    private @Nullable Path file;

    @Option(names = "--key", paramLabel = "PUBLIC.pem", descriptionKey = "audit-key")
    private @Nullable Path key;

    @Option(names = "--anchor", paramLabel = "ANCHOR.jsonl", descriptionKey = "audit-anchor")
    private @Nullable Path anchorFile;

    @Option(names = "--json", descriptionKey = "json-object")
    private boolean json;

    @Inject
    AuditVerifyCommand(
            CoreAccess core, TrustedFiles trusted, VerificationText text, Terminal terminal, Messages messages) {
        this.core = core;
        this.trusted = trusted;
        this.text = text;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var checked = file == null ? database(key) : file(file, key);
        if (json) {
            Json.print(text.json(checked), terminal);
        } else {
            text.lines(checked).forEach(terminal::printLine);
        }
        return checked.found().holds() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private CheckedTrail file(Path export, @Nullable Path keyFile) {
        if (keyFile == null) {
            throw new ParameterException(command.commandLine(), messages.text("cli.audit.verify.key"));
        }
        var keys = trusted.keys(keyFile);
        var anchor = givenAnchor();
        try (var in = Files.newInputStream(export)) {
            var found = new AuditVerifier(keys, anchor).verify(in);
            return new CheckedTrail(found, anchor, true, true);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.file", export));
        }
    }

    private CheckedTrail database(@Nullable Path keyFile) {
        var anchor = givenAnchor();
        var check = core.get(AuditCheck.class);
        if (anchor == null) {
            anchor = core.get(AnchorFile.class).last().orElse(null);
        }
        return new CheckedTrail(check(check, keyFile, anchor), anchor, false, keyFile != null);
    }

    private Verification check(AuditCheck check, @Nullable Path keyFile, @Nullable Seal anchor) {
        var progress = new TerminalProgress(terminal);
        return keyFile == null ? check.check(anchor, progress) : check.check(trusted.keys(keyFile), anchor, progress);
    }

    private @Nullable Seal givenAnchor() {
        return anchorFile == null ? null : trusted.anchor(anchorFile);
    }
}

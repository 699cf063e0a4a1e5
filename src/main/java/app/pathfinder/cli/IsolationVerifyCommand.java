package app.pathfinder.cli;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.signature.SignedFile;
import app.pathfinder.core.signature.Verifier;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks that a report is what was signed. Needs no database. */
@Command(name = "verify")
final class IsolationVerifyCommand implements Callable<Integer> {
    private static final int LARGEST_KEY_FILE = 100_000;

    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "report-file")
    private Path file = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "PUBLIC.pem", descriptionKey = "public-key")
    private Path key = Path.of("");

    @Inject
    IsolationVerifyCommand(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        for (var verifier : keys()) {
            if (SignedFile.verifies(file, verifier)) {
                terminal.printLine(messages.text("cli.isolation.verified", verifier.keyId()));
                return ExitCode.DONE;
            }
        }
        terminal.note(messages.text("cli.refused", messages.text("cli.isolation.not-verified")));
        return ExitCode.REFUSED;
    }

    private List<Verifier> keys() {
        try {
            if (Files.size(key) > LARGEST_KEY_FILE) {
                throw notAKey();
            }
            return Verifier.ofPem(new String(Files.readAllBytes(key), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.isolation.key-file"));
        } catch (IllegalArgumentException e) {
            throw notAKey();
        }
    }

    private Problem notAKey() {
        return new Problem(ProblemKind.INVALID_INPUT, "--key", messages.text("cli.isolation.no-key"));
    }
}

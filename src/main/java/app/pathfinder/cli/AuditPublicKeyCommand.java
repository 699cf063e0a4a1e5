package app.pathfinder.cli;

import app.pathfinder.core.audit.seal.AuditKeys;
import app.pathfinder.core.file.WholeFile;
import app.pathfinder.core.signature.Verifier;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives the public keys out, for who checks seals elsewhere. */
@Command(name = "public-key")
final class AuditPublicKeyCommand implements Runnable {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "public-key-file")
    private @Nullable Path file;

    @Inject
    AuditPublicKeyCommand(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public void run() {
        var keys = keys();
        var pem = keys.stream().map(Verifier::pem).collect(Collectors.joining());
        if (file == null) {
            terminal.out().print(pem);
            terminal.out().flush();
        } else {
            WholeFile.write(file, out -> {
                out.write(pem.getBytes(StandardCharsets.US_ASCII));
                return true;
            });
            terminal.printLine(messages.text("cli.audit.key.written", keys.size(), file));
        }
        terminal.note(messages.text("cli.audit.key.in-use", keys.getFirst().keyId(), keys.size() - 1));
    }

    /** Makes the first key where nothing was sealed yet: an auditor wants it from the beginning. */
    private List<Verifier> keys() {
        var keys = core.get(AuditKeys.class);
        var known = keys.verifiers();
        return known.isEmpty() ? List.of(keys.signer().verifier()) : known;
    }
}

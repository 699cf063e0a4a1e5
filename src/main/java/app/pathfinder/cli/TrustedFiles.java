package app.pathfinder.cli;

import app.pathfinder.core.audit.seal.AnchorFile;
import app.pathfinder.core.audit.seal.Seal;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.signature.Verifier;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what somebody who checks has kept elsewhere: public keys, and the seals that were written down. */
final class TrustedFiles {
    private final Messages messages;

    @Inject
    TrustedFiles(Messages messages) {
        this.messages = messages;
    }

    List<Verifier> keys(Path file) {
        try {
            return Verifier.ofPem(Files.readString(file));
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.file", file));
        } catch (IllegalArgumentException e) {
            throw new Problem(e, ProblemKind.INVALID_INPUT, "--key", messages.text("cli.audit.key.none", file));
        }
    }

    /** The last seal of a file of seals. A file without one is refused: it would check nothing, silently. */
    Seal anchor(Path file) {
        if (!Files.isReadable(file)) {
            throw new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, messages.text("cli.file", file));
        }
        try {
            return new AnchorFile(file).last().orElseThrow(() -> noAnchor(file));
        } catch (Problem e) {
            throw e.kind() == ProblemKind.AUDIT_ANCHOR_DISAGREES ? noAnchor(file) : e;
        }
    }

    private Problem noAnchor(Path file) {
        return new Problem(ProblemKind.INVALID_INPUT, "--anchor", messages.text("cli.audit.anchor.none", file));
    }
}

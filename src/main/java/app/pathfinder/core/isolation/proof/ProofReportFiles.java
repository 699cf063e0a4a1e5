package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.signature.SignedFile;
import app.pathfinder.core.signature.Signer;
import app.pathfinder.core.text.Messages;
import com.google.common.hash.Hashing;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes a report as files that can be handed on: JSON for programs, PDF for people, a signature of each, and the public
 * key. Thread-safe; every method blocks.
 */
public final class ProofReportFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Messages messages;

    @Inject
    public ProofReportFiles(Messages messages) {
        this.messages = messages;
    }

    /**
     * Which files were written; each of the first two has its signature beside it.
     *
     * @param key the public key that checks the signatures, in PEM form
     */
    public record Written(Path json, Path pdf, Path key) {}

    /**
     * Writes the report into a folder, which is made if it is missing. Each file appears complete or not at all.
     *
     * @throws Problem {@link ProblemKind#FILE_NOT_ACCESSIBLE} or {@link ProblemKind#DISK_FULL}
     */
    public Written write(Path folder, ProofReport report, Signer signer) {
        makeFolder(folder);
        var name = "isolation-proof-" + STAMP.format(report.startedAt());
        var written = new Written(
                folder.resolve(name + ".json"),
                folder.resolve(name + ".pdf"),
                folder.resolve("signing-key-" + signer.verifier().keyId() + ".pem"));
        var json = (ProofReportJson.text(report) + "\n").getBytes(StandardCharsets.UTF_8);
        var seal = new ProofPdf.Seal(
                signer.verifier().keyId(),
                name + ".json",
                Hashing.sha256().hashBytes(json).toString());
        var pdf = pdf(report, seal);
        SignedFile.write(written.json(), json, signer);
        SignedFile.write(written.pdf(), pdf, signer);
        SignedFile.replace(written.key(), signer.verifier().pem().getBytes(StandardCharsets.US_ASCII));
        return written;
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.proof"));
        }
    }

    private byte[] pdf(ProofReport report, ProofPdf.Seal seal) {
        try {
            return new ProofPdf(messages, report, seal).bytes();
        } catch (IOException e) {
            throw new Problem(e, ProblemKind.INTERNAL);
        }
    }
}

package app.pathfinder.core.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.signature.SignedFile;
import app.pathfinder.core.signature.Signer;
import app.pathfinder.core.text.Messages;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofReportFilesTest {
    private static final UUID USER = UUID.fromString("01900000-0000-7000-8000-00000000abcd");

    private final Signer signer = Signer.create();

    @TempDir
    Path folder;

    private static ProofReport report(ProofLedger ledger, List<WallDeviation> deviations) {
        return new ProofReport(
                new ProofSubject("pathfinder 李雷", "PostgreSQL 18.6", "1", 1, "0.9.0"),
                Instant.parse("2026-11-24T12:00:00.123456Z"),
                Instant.parse("2026-11-24T12:00:09Z"),
                20,
                150,
                20,
                List.of(new UnprovableUsers("suspended", 1, List.of(USER))),
                ledger.cells(),
                ledger.failures(),
                ledger.findings(),
                new WallInventory(151, 151 * 8, deviations.size(), deviations));
    }

    private static ProofReport held() {
        return report(filled(Outcome.REFUSED), List.of());
    }

    private static ProofReport broken() {
        var ledger = filled(Outcome.REFUSED);
        var select = ProofStatement.SELECT;
        IntStream.range(0, 300)
                .forEach(i -> ledger.record(
                        USER,
                        new Cell(ProofIdentity.NO_SESSION, UserTable.MESSAGES, select),
                        Outcome.ran(1),
                        Outcome.ran(1)));
        ledger.record(
                USER,
                new Cell(ProofIdentity.OTHER_SESSION, UserTable.CONVERSATIONS, select),
                Outcome.failed("55P03"),
                Outcome.ran(1));
        return report(ledger, List.of(new WallDeviation(USER, "messages", WallDeviation.Kind.SECURITY_OFF)));
    }

    private static ProofLedger filled(Outcome outcome) {
        var ledger = new ProofLedger();
        for (var cell : new ProofLedger().cells()) {
            ledger.record(USER, new Cell(cell.identity(), cell.table(), cell.statement()), outcome, Outcome.ran(1));
        }
        return ledger;
    }

    private ProofReportFiles.Written write(ProofReport report) {
        return new ProofReportFiles(Messages.english()).write(folder.resolve("made"), report, signer);
    }

    @Test
    void signaturesVerifyAndOneChangedByteDoesNot() throws IOException {
        var written = write(held());

        assertThat(written.json().getFileName()).hasToString("isolation-proof-20261124T120000Z.json");
        for (var file : List.of(written.json(), written.pdf())) {
            assertThat(SignedFile.signatureOf(file)).hasSize(64);
            assertThat(SignedFile.verifies(file, signer.verifier())).isTrue();
            assertThat(SignedFile.verifies(file, Signer.create().verifier())).isFalse();
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThat(SignedFile.verifies(file, signer.verifier())).isFalse();
        }
        assertThat(folder.resolve("made")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void opensslChecksTheSignatureToo() throws Exception {
        var written = write(held());

        assumeThat(openssl("version")).as("openssl is here").isZero();
        assertThat(verify(written, written.json())).isZero();
        assertThat(verify(written, written.pdf())).isZero();
        Files.writeString(written.json(), "{}");
        assertThat(verify(written, written.json())).isPositive();
    }

    private int verify(ProofReportFiles.Written written, Path file) throws Exception {
        return openssl(
                "pkeyutl",
                "-verify",
                "-pubin",
                "-inkey",
                written.key().toString(),
                "-rawin",
                "-in",
                file.toString(),
                "-sigfile",
                SignedFile.signatureOf(file).toString());
    }

    private int openssl(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.txt").toFile())
                    .start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException absent) {
            return -1;
        }
    }

    @Test
    void jsonTellsEveryCell() throws IOException {
        var json = new ObjectMapper().readTree(write(broken()).json().toFile());

        assertThat(json.get("verdict").asText()).isEqualTo("breached");
        assertThat(json.get("startedAt").asText()).isEqualTo("2026-11-24T12:00:00.123Z");
        assertThat(json.get("cells")).hasSize(280);
        assertThat(json.get("failures").asLong()).isEqualTo(301);
        assertThat(json.get("findings")).hasSize(ProofLedger.LISTED);
        assertThat(json.get("inventory").get("listed").get(0).get("deviation").asText())
                .isEqualTo("security-off");
    }

    @Test
    void pdfTellsTheVerdictAndTheHashOfTheJson() throws IOException {
        var written = write(held());

        var text = text(written.pdf());
        assertThat(text).contains("Proof of isolation", "Held", "Isolation held", "20 of 150 users");
        assertThat(text)
                .contains("pathfinder ?? · PostgreSQL 18.6", signer.verifier().keyId());
        assertThat(text)
                .contains(Hashing.sha256()
                        .hashBytes(Files.readAllBytes(written.json()))
                        .toString());
        assertThat(text).doesNotContain("isolation.");
        picture(written.pdf(), "held");
    }

    @Test
    void pdfListsWhatDidNotHold() throws IOException {
        var written = write(broken());

        var text = text(written.pdf());
        assertThat(text).contains("Not held", "Isolation did not hold", "301 in all; 200 listed here", USER.toString());
        assertThat(text).contains("Row-level security is off");
        picture(written.pdf(), "broken");
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** For whoever wants to look at it. */
    private static void picture(Path pdf, String name) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < Math.min(4, document.getNumberOfPages()); page++) {
                var file = Path.of("target", "isolation-proof-" + name + "-" + (page + 1) + ".png");
                ImageIO.write(renderer.renderImageWithDPI(page, 110), "png", file.toFile());
                assertThat(file).isNotEmptyFile();
            }
        }
    }

    @Test
    void cellThatWasNeverMeasuredIsNotGreen() {
        var report = report(new ProofLedger(), List.of());

        assertThat(report.verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(report.cells()).allSatisfy(cell -> assertThat(cell.verdict()).isEqualTo(Verdict.UNPROVEN));
    }
}

package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.text.Messages;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A report as somebody hands it to an auditor: what was measured and how, the matrix, and what did not hold. */
final class ProofPdf {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final ProofReport report;
    private final Seal seal;

    /**
     * What ties the document to the file for programs.
     *
     * @param keyId of the key that signs both
     * @param file name of the JSON file
     * @param sha256 of its bytes
     */
    record Seal(String keyId, String file, String sha256) {}

    ProofPdf(Messages messages, ProofReport report, Seal seal) {
        this.messages = messages;
        this.report = report;
        this.seal = seal;
    }

    byte[] bytes() throws IOException {
        try (var sheet = new PdfSheet(text("title"))) {
            var prose = new PdfProse(sheet);
            title(sheet);
            verdict(sheet);
            facts(prose);
            method(prose);
            sheet.newPage();
            matrix(sheet, prose, Wall.DATABASE);
            matrix(sheet, prose, Wall.PROGRAM);
            legend(sheet);
            identities(prose);
            new ProofPdfFindings(messages, report, prose).draw();
            signature(prose);
            return sheet.bytes(text("foot", report.subject().programVersion(), time(report.endedAt()), seal.keyId()));
        }
    }

    private void title(PdfSheet sheet) throws IOException {
        sheet.bold(text("brand"), PdfSheet.LEFT, sheet.y(), 9, PdfColor.ACCENT);
        sheet.down(36);
        sheet.bold(text("title"), PdfSheet.LEFT, sheet.y(), 25, PdfColor.INK);
        sheet.down(19);
        sheet.text(text("subtitle"), PdfSheet.LEFT, sheet.y(), 10.5f, PdfColor.MUTED);
        sheet.down(20);
    }

    private void verdict(PdfSheet sheet) throws IOException {
        var verdict = report.verdict();
        var lines = sheet.lines(new ProofText(messages).sentence(report), 10, PdfSheet.WIDTH - 92);
        var height = 48 + 13.5f * lines.size();
        var bottom = sheet.y() - height;
        sheet.box(PdfSheet.LEFT, bottom, PdfSheet.WIDTH, height, PdfColor.pale(verdict));
        sheet.box(PdfSheet.LEFT, bottom, 5, height, PdfColor.strong(verdict));
        PdfVerdict.draw(sheet, verdict, PdfSheet.LEFT + 40, bottom + height / 2, 27);
        var x = PdfSheet.LEFT + 76;
        sheet.bold(text("verdict." + verdict), x, sheet.y() - 27, 16, PdfColor.strong(verdict));
        var baseline = sheet.y() - 45;
        for (var line : lines) {
            sheet.text(line, x, baseline, 10, PdfColor.INK);
            baseline -= 13.5f;
        }
        sheet.down(height + 4);
    }

    private void facts(PdfProse prose) throws IOException {
        var subject = report.subject();
        prose.heading(text("facts"));
        prose.pair(text("facts.database"), subject.database() + " · " + subject.server());
        prose.pair(
                text("facts.versions"),
                text(
                        "facts.versions.value",
                        subject.programVersion(),
                        subject.schemaVersion(),
                        subject.userTablesVersion()));
        prose.pair(text("facts.time"), time(report.startedAt()) + " – " + time(report.endedAt()));
        prose.pair(text("facts.scope"), new ProofText(messages).scope(report));
        prose.pair(
                text("facts.measurements"), text("facts.measurements.value", report.measurements(), report.failures()));
        prose.pair(
                text("facts.inventory"),
                text(
                        "facts.inventory.value",
                        report.inventory().relations(),
                        report.inventory().users(),
                        report.inventory().deviations()));
    }

    private void method(PdfProse prose) throws IOException {
        prose.heading(text("method"));
        for (var name : List.of("walls", "canary", "control", "owner", "inventory")) {
            prose.paragraph(text("method." + name));
        }
    }

    private void matrix(PdfSheet sheet, PdfProse prose, Wall wall) throws IOException {
        prose.heading(text("matrix." + wall));
        prose.paragraph(text("matrix." + wall + ".note"));
        new PdfMatrix(sheet, messages, report, wall).draw();
    }

    private void legend(PdfSheet sheet) throws IOException {
        sheet.need(30);
        sheet.down(20);
        var x = PdfSheet.LEFT;
        for (var verdict : Verdict.values()) {
            PdfVerdict.draw(sheet, verdict, x + 5, sheet.y() + 3, 8);
            var label = text("legend." + verdict);
            sheet.text(label, x + 15, sheet.y(), 8, PdfColor.INK);
            x += 15 + sheet.widthOf(label, 8) + 20;
        }
        sheet.down(12);
        sheet.text(text("legend.letters"), PdfSheet.LEFT, sheet.y(), 8, PdfColor.MUTED);
    }

    private void identities(PdfProse prose) throws IOException {
        prose.heading(text("identities"));
        for (var wall : List.of(Wall.DATABASE, Wall.PROGRAM)) {
            for (var identity : ProofIdentity.of(wall)) {
                prose.pair(
                        messages.text("isolation.identity." + identity),
                        messages.text("isolation.identity." + identity + ".meaning"));
            }
        }
    }

    private void signature(PdfProse prose) throws IOException {
        prose.heading(text("signature"));
        prose.paragraph(text("signature.note"));
        prose.pair(text("signature.key"), seal.keyId());
        prose.pair(text("signature.file"), seal.file());
        prose.pair("SHA-256", seal.sha256());
        prose.command("pathfinder isolation verify " + seal.file() + " --key PUBLIC.pem");
        prose.command("openssl pkeyutl -verify -pubin -inkey PUBLIC.pem -rawin -in FILE -sigfile FILE.sig");
    }

    private String text(String key, Object... arguments) {
        return messages.text("isolation.report." + key, arguments);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}

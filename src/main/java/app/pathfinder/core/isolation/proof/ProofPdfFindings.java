package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.text.Messages;
import java.io.IOException;

/** What did not hold, what differs, and who could not be measured. For one thread. */
final class ProofPdfFindings {
    private final Messages messages;
    private final ProofText texts;
    private final ProofReport report;
    private final PdfProse prose;

    ProofPdfFindings(Messages messages, ProofReport report, PdfProse prose) {
        this.messages = messages;
        this.texts = new ProofText(messages);
        this.report = report;
        this.prose = prose;
    }

    void draw() throws IOException {
        prose.heading(text("inventory"));
        inventory();
        prose.heading(text("findings"));
        findings();
        prose.heading(text("unprovable"));
        unprovable();
    }

    private void inventory() throws IOException {
        var inventory = report.inventory();
        if (inventory.deviations() == 0) {
            prose.paragraph(text("inventory.none", inventory.relations(), inventory.users()));
            return;
        }
        prose.paragraph(
                text("listed", inventory.deviations(), inventory.listed().size()));
        for (var deviation : inventory.listed()) {
            prose.small(texts.deviation(deviation));
        }
    }

    private void findings() throws IOException {
        if (report.failures() == 0) {
            prose.paragraph(text("findings.none"));
            return;
        }
        prose.paragraph(text("listed", report.failures(), report.findings().size()));
        for (var finding : report.findings()) {
            prose.small(texts.finding(finding));
        }
    }

    private void unprovable() throws IOException {
        if (report.unprovable().isEmpty()) {
            prose.paragraph(text("unprovable.none"));
            return;
        }
        prose.paragraph(text("unprovable.note"));
        for (var users : report.unprovable()) {
            prose.paragraph(texts.unprovable(users));
            for (var id : users.listed()) {
                prose.small(id.toString());
            }
        }
    }

    private String text(String key, Object... arguments) {
        return messages.text("isolation.report." + key, arguments);
    }
}

package app.pathfinder.core.portability.resume;

import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/** Writes Word documents. */
final class DocxResumeWriter implements ResumeWriter {
    private static final int TWENTIETHS = 20;
    private static final long MARGIN = 56L * TWENTIETHS;

    private final ResumeWords words;

    DocxResumeWriter(ResumeWords words) {
        this.words = words;
    }

    @Override
    public void write(Resume resume, OutputStream out, Progress progress) throws IOException {
        try (var document = new XWPFDocument()) {
            var content = new Content(document, resume, progress);
            content.describe();
            content.write();
            document.write(out);
        }
    }

    /** One document as it grows. */
    private final class Content {
        private final XWPFDocument document;
        private final Resume resume;
        private final Progress progress;
        private final BigInteger bullets;

        Content(XWPFDocument document, Resume resume, Progress progress) {
            this.document = document;
            this.resume = resume;
            this.progress = progress;
            this.bullets = DocxStyles.bullets(document);
        }

        void describe() {
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(words.title(resume.name()));
            properties.setCreator(resume.name());
            if (!resume.headline().isEmpty()) {
                properties.setSubjectProperty(resume.headline());
            }
            var width = Math.round(resume.paper().width()) * (long) TWENTIETHS;
            var page = document.getDocument().getBody().addNewSectPr();
            var size = page.addNewPgSz();
            size.setW(BigInteger.valueOf(width));
            size.setH(BigInteger.valueOf(Math.round(resume.paper().height()) * (long) TWENTIETHS));
            var margin = page.addNewPgMar();
            margin.setLeft(BigInteger.valueOf(MARGIN));
            margin.setRight(BigInteger.valueOf(MARGIN));
            margin.setTop(BigInteger.valueOf(MARGIN));
            margin.setBottom(BigInteger.valueOf(MARGIN));
            DocxStyles.addTo(document, resume.language(), width - 2 * MARGIN);
        }

        void write() {
            add(DocxStyles.TITLE, resume.name());
            if (!resume.headline().isEmpty()) {
                add(DocxStyles.SUBTITLE, resume.headline());
            }
            contact(resume.contact());
            if (!resume.summary().isEmpty()) {
                add(DocxStyles.SECTION, words.summary());
                paragraphs(resume.summary(), List.of());
            }
            skills();
            if (!resume.achievements().isEmpty()) {
                add(DocxStyles.SECTION, words.achievements());
                paragraphs(List.of(), resume.achievements());
            }
            for (var section : resume.sections()) {
                add(DocxStyles.SECTION, words.heading(section.type()));
                for (var entry : section.entries()) {
                    progress.throwIfCancelled();
                    entry(entry);
                }
            }
        }

        private void contact(ResumeContact contact) {
            var parts = contact.parts().stream()
                    .map(part -> new Part(part.text(), part.link().orElse(null)))
                    .toList();
            if (!parts.isEmpty()) {
                line(DocxStyles.NORMAL, parts);
            }
        }

        private void skills() {
            if (resume.skills().isEmpty()) {
                return;
            }
            add(DocxStyles.SECTION, words.skills());
            for (var group : resume.skills()) {
                var category = group.category().isEmpty() ? words.otherSkills() : group.category();
                var paragraph = paragraph(DocxStyles.NORMAL);
                var label = paragraph.createRun();
                label.setBold(true);
                label.setText(category + ": ");
                paragraph.createRun().setText(group.names());
            }
        }

        private void entry(ResumeEntry entry) {
            var head = paragraph(DocxStyles.ENTRY);
            head.createRun().setText(entry.title());
            var period = head.createRun();
            period.addTab();
            period.setText(words.period(entry));
            period.setBold(false);
            period.setColor(DocxStyles.MUTED);
            period.setFontSize(10);
            var parts = new ArrayList<Part>();
            parts.add(new Part(words.where(entry), null));
            Links.web(entry.url()).ifPresent(link -> parts.add(new Part(Links.shown(link.toString()), link)));
            parts.removeIf(part -> part.text().isEmpty());
            if (!parts.isEmpty()) {
                line(DocxStyles.WHERE, parts);
            }
            paragraphs(entry.text(), entry.highlights());
        }

        private void paragraphs(List<ResumeParagraph> paragraphs, List<ResumeHighlight> highlights) {
            for (var paragraph : paragraphs) {
                if (paragraph.isItem()) {
                    item(paragraph.text());
                } else {
                    add(DocxStyles.NORMAL, paragraph.text());
                }
            }
            for (var highlight : highlights) {
                var item = item(highlight.text());
                Links.web(highlight.url()).ifPresent(link -> {
                    item.createRun().setText("  ");
                    link(item, Links.shown(link.toString()), link);
                });
            }
        }

        private XWPFParagraph item(String text) {
            var paragraph = add(DocxStyles.ITEM, text);
            paragraph.setNumID(bullets);
            paragraph.setNumILvl(BigInteger.ZERO);
            return paragraph;
        }

        private void line(String style, List<Part> parts) {
            var paragraph = paragraph(style);
            var separator = "";
            for (var part : parts) {
                paragraph.createRun().setText(separator);
                separator = "  ·  ";
                if (part.link() == null) {
                    paragraph.createRun().setText(part.text());
                } else {
                    link(paragraph, part.text(), part.link());
                }
            }
        }

        private static void link(XWPFParagraph paragraph, String text, URI link) {
            XWPFRun run = paragraph.createHyperlinkRun(link.toString());
            run.setText(text);
            run.setColor(DocxStyles.ACCENT);
        }

        private XWPFParagraph add(String style, String text) {
            var paragraph = paragraph(style);
            paragraph.createRun().setText(text);
            return paragraph;
        }

        private XWPFParagraph paragraph(String style) {
            var paragraph = document.createParagraph();
            paragraph.setStyle(style);
            return paragraph;
        }
    }

    /** A part of a line. */
    private record Part(String text, @Nullable URI link) {}
}

package app.pathfinder.core.portability.resume.pdf;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** Draws rows onto pages. For one thread. */
final class Painter {
    private static final float RULE_WIDTH = 0.6f;

    private final PDDocument document;
    private final Sheet sheet;
    private final PdfFonts fonts;
    private final StructureTree structure = new StructureTree();

    Painter(PDDocument document, Sheet sheet, PdfFonts fonts) {
        this.document = document;
        this.sheet = sheet;
        this.fonts = fonts;
    }

    /** Draws a page and, where there are several, which one it is. */
    void page(List<Row> rows, String foot) throws IOException {
        var page =
                new PDPage(new PDRectangle(sheet.paper().width(), sheet.paper().height()));
        // Tab goes from link to link in the order of the text.
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        document.addPage(page);
        structure.beginPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var top = Sheet.TOP;
            for (var row : rows) {
                top += row.before();
                row(row, page, content, top);
                top += row.height();
            }
            foot(foot, content);
        }
    }

    void finish() {
        structure.finish(document);
    }

    private void row(Row row, PDPage page, PDPageContentStream content, float top) throws IOException {
        for (var placed : row.texts()) {
            var link = placed.run().link();
            var number = link == null
                    ? structure.text(placed.run().tag())
                    : structure.link(placed.run().tag(), annotation(placed, link, page, top + placed.down()));
            var role = link == null ? placed.run().tag().role() : "Link";
            content.beginMarkedContent(COSName.getPDFName(role), number);
            text(placed, content, top);
            content.endMarkedContent();
        }
        if (row.ruleFrom() >= 0) {
            rule(row, content, top);
        }
    }

    private void text(Placed placed, PDPageContentStream content, float top) throws IOException {
        var style = placed.run().style();
        content.beginText();
        content.setFont(fonts.font(style.face()), style.size());
        content.setCharacterSpacing(style.tracking());
        content.setNonStrokingColor(style.ink().color());
        content.newLineAtOffset(placed.x(), fromBelow(top + placed.down() + style.baseline()));
        content.showText(placed.run().text());
        content.endText();
    }

    private PDAnnotationLink annotation(Placed placed, URI target, PDPage page, float top) throws IOException {
        var annotation = new PDAnnotationLink();
        var height = placed.run().style().leading();
        annotation.setRectangle(new PDRectangle(placed.x(), fromBelow(top + height), placed.width(), height));
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        annotation.setBorderStyle(border);
        annotation.setContents(placed.run().text());
        annotation.setPage(page);
        var action = new PDActionURI();
        action.setURI(target.toString());
        annotation.setAction(action);
        page.getAnnotations().add(annotation);
        return annotation;
    }

    private void rule(Row row, PDPageContentStream content, float top) throws IOException {
        var y = fromBelow(top + row.height() / 2);
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setStrokingColor(Ink.LINE.color());
        content.setLineWidth(RULE_WIDTH);
        content.moveTo(row.ruleFrom(), y);
        content.lineTo(sheet.right(), y);
        content.stroke();
        content.endMarkedContent();
    }

    private void foot(String text, PDPageContentStream content) throws IOException {
        if (!text.isEmpty()) {
            var run = fonts.shown(new Run(text, Style.FOOT, Tag.document()));
            var width = fonts.width(run.text(), run.style());
            content.beginMarkedContent(COSName.ARTIFACT);
            text(
                    new Placed(run, sheet.right() - width, width),
                    content,
                    sheet.paper().height() - Sheet.FOOT - run.style().leading());
            content.endMarkedContent();
        }
    }

    private float fromBelow(float fromAbove) {
        return sheet.paper().height() - fromAbove;
    }
}

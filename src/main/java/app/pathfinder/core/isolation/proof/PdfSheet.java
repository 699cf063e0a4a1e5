package app.pathfinder.core.isolation.proof;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Draws on pages of A4 with a font of its own, so that the document looks the same everywhere. The origin is the lower
 * left corner; {@link #y} is where the next thing goes, from above. For one thread.
 */
final class PdfSheet implements AutoCloseable {
    static final float LEFT = 48;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 54;
    private static final float BOTTOM = 64;
    private static final float BOLDNESS = 0.032f;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;
    private float y = TOP;

    PdfSheet(String title) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, file, true);
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Pathfinder");
        document.getDocumentCatalog().setLanguage("en");
        content = open();
    }

    private PDPageContentStream open() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    float y() {
        return y;
    }

    void down(float distance) {
        y -= distance;
    }

    void newPage() throws IOException {
        content.close();
        content = open();
        y = TOP;
    }

    /** Goes to a new page unless so much fits on this one. */
    void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            newPage();
        }
    }

    void text(String text, float x, float baseline, float size, Color color) throws IOException {
        show(text, x, baseline, size, color, false);
    }

    void bold(String text, float x, float baseline, float size, Color color) throws IOException {
        show(text, x, baseline, size, color, true);
    }

    private void show(String text, float x, float baseline, float size, Color color, boolean bold) throws IOException {
        content.saveGraphicsState();
        content.beginText();
        content.setFont(font, size);
        content.setNonStrokingColor(color);
        if (bold) {
            content.setStrokingColor(color);
            content.setLineWidth(size * BOLDNESS);
            content.setCharacterSpacing(size * 0.008f);
            content.setRenderingMode(RenderingMode.FILL_STROKE);
        }
        content.newLineAtOffset(x, baseline);
        content.showText(printable(text));
        content.endText();
        content.restoreGraphicsState();
    }

    float widthOf(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    /** The text with a question mark for each character that the font lacks. */
    private String printable(String text) throws IOException {
        var shown = new StringBuilder();
        for (var character : text.codePoints().toArray()) {
            shown.append(has(character) ? Character.toString(character) : "?");
        }
        return shown.toString();
    }

    private boolean has(int character) throws IOException {
        try {
            return !Character.isISOControl(character) && font.encode(Character.toString(character)).length > 0;
        } catch (IllegalArgumentException lacking) {
            return false;
        }
    }

    /** The words in lines no wider than this; a word that is wider stands alone. */
    List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widthOf(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    void box(float x, float bottom, float width, float height, Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect(x, bottom, width, height);
        content.fill();
    }

    /** A line through these points, x and y in turn. */
    void stroke(Color color, float lineWidth, float... points) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(lineWidth);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        content.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 2) {
            content.lineTo(points[i], points[i + 1]);
        }
        content.stroke();
    }

    /** The finished document, with a line at the foot of each page. */
    byte[] bytes(String foot) throws IOException {
        content.close();
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            content = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true);
            var number = (i + 1) + " / " + pages;
            stroke(PdfColor.RULE, 0.6f, LEFT, 44, LEFT + WIDTH, 44);
            text(foot, LEFT, 31, 7.5f, PdfColor.MUTED);
            text(number, LEFT + WIDTH - widthOf(number, 7.5f), 31, 7.5f, PdfColor.MUTED);
            content.close();
        }
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

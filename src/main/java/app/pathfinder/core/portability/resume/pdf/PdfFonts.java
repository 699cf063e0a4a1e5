package app.pathfinder.core.portability.resume.pdf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces in one document, of which only the letters that occur go into the file. For one thread. */
final class PdfFonts {
    private final Coverage coverage;
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

    PdfFonts(PDDocument document, Coverage coverage) throws IOException {
        this.coverage = coverage;
        for (var face : Typeface.values()) {
            fonts.put(face, PDType0Font.load(document, coverage.font(face), true));
        }
    }

    PDFont font(Typeface face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    /** The run with nothing in it that its typeface cannot show; a name in another alphabet takes another typeface. */
    Run shown(Run run) {
        var style = run.style();
        var face = style.face();
        if (face == Typeface.SERIF && !coverage.hasAll(face, run.text())) {
            face = Typeface.SEMIBOLD;
        }
        return new Run(coverage.shown(face, run.text()), style.in(face), run.tag(), run.link());
    }

    /** How wide a text is that its typeface can show. */
    float width(String text, Style style) throws IOException {
        return font(style.face()).getStringWidth(text) / 1000 * style.size()
                + style.tracking() * text.codePointCount(0, text.length());
    }
}

package app.pathfinder.core.isolation.proof;

import java.io.IOException;

/** Headings, paragraphs and pairs of name and value, one below the other. For one thread. */
final class PdfProse {
    private static final float SIZE = 9.5f;
    private static final float LEADING = 13.6f;
    private static final float NAME_WIDTH = 118;

    private final PdfSheet sheet;

    PdfProse(PdfSheet sheet) {
        this.sheet = sheet;
    }

    void heading(String text) throws IOException {
        sheet.need(80);
        sheet.down(30);
        sheet.bold(text, PdfSheet.LEFT, sheet.y(), 13, PdfColor.INK);
        sheet.down(7);
        sheet.stroke(PdfColor.RULE, 0.6f, PdfSheet.LEFT, sheet.y(), PdfSheet.LEFT + PdfSheet.WIDTH, sheet.y());
        sheet.down(3);
    }

    void paragraph(String text) throws IOException {
        sheet.down(1);
        for (var line : sheet.lines(text, SIZE, PdfSheet.WIDTH)) {
            sheet.need(LEADING);
            sheet.down(LEADING);
            sheet.text(line, PdfSheet.LEFT, sheet.y(), SIZE, PdfColor.INK);
        }
        sheet.down(3);
    }

    /** A name with what it means beside it. */
    void pair(String name, String value) throws IOException {
        var lines = sheet.lines(value, SIZE, PdfSheet.WIDTH - NAME_WIDTH);
        sheet.need(LEADING * lines.size());
        for (var i = 0; i < lines.size(); i++) {
            sheet.down(LEADING);
            if (i == 0) {
                sheet.text(name, PdfSheet.LEFT, sheet.y(), SIZE, PdfColor.MUTED);
            }
            sheet.text(lines.get(i), PdfSheet.LEFT + NAME_WIDTH, sheet.y(), SIZE, PdfColor.INK);
        }
        sheet.down(1.6f);
    }

    /** One line in small letters, such as one of many findings. */
    void small(String text) throws IOException {
        for (var line : sheet.lines(text, 8, PdfSheet.WIDTH)) {
            sheet.need(11);
            sheet.down(11);
            sheet.text(line, PdfSheet.LEFT, sheet.y(), 8, PdfColor.INK);
        }
    }

    /** A command that somebody types, on a shaded ground. */
    void command(String text) throws IOException {
        sheet.need(24);
        sheet.down(20);
        sheet.box(PdfSheet.LEFT, sheet.y() - 6, PdfSheet.WIDTH, 20, PdfColor.SHADE);
        sheet.text(text, PdfSheet.LEFT + 8, sheet.y(), 8, PdfColor.INK);
        sheet.down(6);
    }
}

package app.pathfinder.core.isolation.proof;

import java.io.IOException;

/** Draws a verdict's symbol: a tick, a cross or a question mark, so that nobody needs to tell colours apart. */
final class PdfVerdict {
    private PdfVerdict() {}

    /** @param size of the square that the symbol fills, around the middle that is given */
    static void draw(PdfSheet sheet, Verdict verdict, float middleX, float middleY, float size) throws IOException {
        var color = PdfColor.strong(verdict);
        var half = size / 2;
        var line = size * 0.19f;
        switch (verdict) {
            case HELD ->
                sheet.stroke(
                        color,
                        line,
                        middleX - half,
                        middleY,
                        middleX - half * 0.25f,
                        middleY - half * 0.7f,
                        middleX + half,
                        middleY + half * 0.75f);
            case BREACHED -> {
                var arm = half * 0.8f;
                sheet.stroke(color, line, middleX - arm, middleY - arm, middleX + arm, middleY + arm);
                sheet.stroke(color, line, middleX - arm, middleY + arm, middleX + arm, middleY - arm);
            }
            case UNPROVEN -> {
                var letter = size * 1.25f;
                var width = sheet.widthOf("?", letter);
                sheet.bold("?", middleX - width / 2, middleY - letter * 0.36f, letter, color);
            }
        }
    }
}

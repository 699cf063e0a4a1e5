package app.pathfinder.core.isolation.proof;

import java.awt.Color;

/** The colours of the report. Green and red never stand alone: a symbol or a word goes with them. */
final class PdfColor {
    static final Color INK = new Color(0x1B2733);
    static final Color MUTED = new Color(0x5B6B7A);
    static final Color RULE = new Color(0xD5DDE5);
    static final Color SHADE = new Color(0xF3F6F9);
    static final Color ACCENT = new Color(0x1F5FA8);

    private PdfColor() {}

    static Color strong(Verdict verdict) {
        return switch (verdict) {
            case HELD -> new Color(0x16704A);
            case BREACHED -> new Color(0xB42318);
            case UNPROVEN -> new Color(0x9A5B00);
        };
    }

    static Color pale(Verdict verdict) {
        return switch (verdict) {
            case HELD -> new Color(0xE1F3E9);
            case BREACHED -> new Color(0xFCE1DE);
            case UNPROVEN -> new Color(0xFDEED3);
        };
    }
}

package app.pathfinder.core.portability.resume.pdf;

import java.awt.Color;

/** The colours of a résumé; each reads well on white and in grey. */
enum Ink {
    TEXT(0x1b1c22),
    MUTED(0x555866),
    ACCENT(0x343c94),
    LINE(0xc3c5d0);

    private final Color color;

    Ink(int rgb) {
        this.color = new Color(rgb);
    }

    Color color() {
        return color;
    }
}

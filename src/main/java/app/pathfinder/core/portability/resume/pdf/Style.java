package app.pathfinder.core.portability.resume.pdf;

/**
 * How text looks. Sizes in points.
 *
 * @param leading from one line to the next
 * @param tracking additional space after each letter
 */
record Style(Typeface face, float size, float leading, float tracking, Ink ink) {
    static final Style NAME = new Style(Typeface.SERIF, 27, 32, 0, Ink.TEXT);
    static final Style HEADLINE = new Style(Typeface.REGULAR, 12.5f, 17, 0, Ink.ACCENT);
    static final Style CONTACT = new Style(Typeface.REGULAR, 9.5f, 14, 0, Ink.MUTED);
    static final Style HEADING = new Style(Typeface.SEMIBOLD, 9.25f, 12, 0.6f, Ink.ACCENT);
    static final Style ENTRY = new Style(Typeface.SEMIBOLD, 10.75f, 14.5f, 0, Ink.TEXT);
    static final Style SIDE = new Style(Typeface.REGULAR, 9.25f, 14.5f, 0, Ink.MUTED);
    static final Style WHERE = new Style(Typeface.REGULAR, 10, 14, 0, Ink.MUTED);
    static final Style BODY = new Style(Typeface.REGULAR, 10, 14.2f, 0, Ink.TEXT);
    static final Style LINK = new Style(Typeface.REGULAR, 9.5f, 14, 0, Ink.ACCENT);
    static final Style FOOT = new Style(Typeface.REGULAR, 8, 10, 0, Ink.MUTED);

    /** From the top of a line to what its letters stand on. */
    float baseline() {
        return (leading - size) / 2 + size * 0.8f;
    }

    Style in(Typeface other) {
        return new Style(other, size, leading, tracking, ink);
    }
}

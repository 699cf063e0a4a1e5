package app.pathfinder.core.portability.resume;

import java.util.Locale;

/** The paper that a résumé is set for. Sizes in points, 72 to the inch. */
public enum PaperSize {
    A4(595.28f, 841.89f),
    LETTER(612, 792);

    private final float width;
    private final float height;

    PaperSize(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** From the left edge to the right. */
    public float width() {
        return width;
    }

    /** From the upper edge to the lower. */
    public float height() {
        return height;
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "resume.paper." + name().toLowerCase(Locale.ROOT);
    }

    /** The paper that is usual in a country. */
    public static PaperSize of(Locale locale) {
        return switch (locale.getCountry()) {
            case "US", "CA", "MX", "PH", "CO", "CL", "VE" -> LETTER;
            default -> A4;
        };
    }
}

package app.pathfinder.core.portability;

import java.util.Locale;

/** The kinds of files that records are taken from. */
public enum ImportFormat {
    PATHFINDER,
    JSON_RESUME,
    LINKEDIN,
    CSV;

    /** Key of the name that people read. */
    public String nameKey() {
        return "portability.format." + name().toLowerCase(Locale.ROOT);
    }
}

package app.pathfinder.core.portability.resume;

import java.util.Locale;

/** The kinds of file that a résumé can become. */
public enum ResumeFormat {
    PDF("pdf"),
    DOCX("docx"),
    JSON_RESUME("json"),
    MARKDOWN("md");

    private final String extension;

    ResumeFormat(String extension) {
        this.extension = extension;
    }

    /** What the names of its files end with, without the dot. */
    public String extension() {
        return extension;
    }

    /** Key of the name that people read. */
    public String nameKey() {
        return "resume.format." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

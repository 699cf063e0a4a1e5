package app.pathfinder.core.portability.resume;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person did.
 *
 * @param end null while it lasts
 * @param text what they say of it
 * @param highlights what they achieved there
 */
public record ResumeEntry(
        String title,
        @Nullable String organization,
        @Nullable String location,
        @Nullable String url,
        LocalDate start,
        @Nullable LocalDate end,
        List<ResumeParagraph> text,
        List<ResumeHighlight> highlights) {
    public ResumeEntry {
        text = List.copyOf(text);
        highlights = List.copyOf(highlights);
    }
}

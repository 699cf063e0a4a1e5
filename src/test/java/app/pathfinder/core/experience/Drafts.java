package app.pathfinder.core.experience;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Drafts for tests: right ones, of which a test makes one thing wrong. */
public final class Drafts {
    public static final LocalDate START = LocalDate.of(2021, 3, 1);

    private Drafts() {}

    public static ExperienceDraft titled(String title) {
        return between(title, START, null);
    }

    public static ExperienceDraft between(String title, LocalDate start, @Nullable LocalDate end) {
        return full(title, ExperienceType.EMPLOYMENT, "Harbour Data", "Bergen", start, end, "Kept the ships on time.");
    }

    public static ExperienceDraft full(
            @Nullable String title,
            @Nullable ExperienceType type,
            @Nullable String organization,
            @Nullable String location,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String description) {
        return new ExperienceDraft(
                title, type, organization, location, start, end, end == null, null, null, description);
    }

    public static ExperienceDraft withUrl(String url) {
        return new ExperienceDraft(
                "Analyst", ExperienceType.EMPLOYMENT, null, null, START, null, true, "Full-time", url, "Text");
    }
}

package app.pathfinder.demo;

import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One experience as the file tells it.
 *
 * @param end absent while the experience lasts
 */
record DemoExperience(
        String title,
        ExperienceType type,
        @Nullable String organization,
        @Nullable String location,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String kind,
        @Nullable String url,
        String text) {

    ExperienceDraft draft() {
        return new ExperienceDraft(title, type, organization, location, start, end, end == null, kind, url, text);
    }
}

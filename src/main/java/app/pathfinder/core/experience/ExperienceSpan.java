package app.pathfinder.core.experience;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline shows of an experience.
 *
 * @param end absent while the experience lasts
 */
public record ExperienceSpan(
        UUID id,
        String title,
        @Nullable String organization,
        ExperienceType type,
        LocalDate start,
        @Nullable LocalDate end) {}

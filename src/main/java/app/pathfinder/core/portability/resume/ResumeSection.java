package app.pathfinder.core.portability.resume;

import app.pathfinder.core.experience.ExperienceType;
import java.util.List;

/** What a person did of one kind. */
public record ResumeSection(ExperienceType type, List<ResumeEntry> entries) {
    public ResumeSection {
        entries = List.copyOf(entries);
    }
}

package app.pathfinder.core.crash;

import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceType;
import java.time.LocalDate;

/** Something to save. */
final class Drafts {
    private Drafts() {}

    static ExperienceDraft any() {
        return new ExperienceDraft(
                "Bridge inspector",
                ExperienceType.EMPLOYMENT,
                "Harbour works",
                null,
                LocalDate.of(2021, 3, 1),
                null,
                true,
                null,
                null,
                "Inspected forty bridges a year and halved the time from finding to repair.");
    }
}

package app.pathfinder.core.objective;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Objectives for tests: right ones, of which a test makes one thing wrong. */
final class Objectives {
    static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    private Objectives() {}

    static Objective titled(String title) {
        return due(title, ObjectiveStatus.PLANNED, null);
    }

    static Objective due(String title, ObjectiveStatus status, @Nullable LocalDate targetDate) {
        var progress = status == ObjectiveStatus.ACHIEVED ? 100 : 0;
        return new Objective(title, null, null, targetDate, status, null, progress, null);
    }

    static Objective at(ObjectiveStatus status, int progress) {
        return new Objective("Lead a team", null, null, null, status, null, progress, null);
    }

    static Objective of(@Nullable UUID careerPathId, @Nullable UUID roleTemplateId) {
        return new Objective("Lead a team", careerPathId, roleTemplateId, null, ObjectiveStatus.PLANNED, null, 0, null);
    }

    static Objective with(@Nullable Integer priority, @Nullable String notes) {
        return new Objective("Lead a team", null, null, null, ObjectiveStatus.PLANNED, priority, 0, notes);
    }
}

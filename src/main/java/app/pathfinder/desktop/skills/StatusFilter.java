package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.SkillStatus;
import org.jspecify.annotations.Nullable;

/** Which skills a person wants to see, by what they said of them. */
enum StatusFilter {
    ALL(null),
    CONFIRMED(SkillStatus.CONFIRMED),
    SUGGESTED(SkillStatus.SUGGESTED),
    REJECTED(SkillStatus.REJECTED);

    private final @Nullable SkillStatus status;

    StatusFilter(@Nullable SkillStatus status) {
        this.status = status;
    }

    @Nullable
    SkillStatus status() {
        return status;
    }
}

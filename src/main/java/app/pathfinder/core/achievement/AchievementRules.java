package app.pathfinder.core.achievement;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import java.util.List;
import java.util.Optional;

/** The one place that decides whether an achievement can be stored. */
final class AchievementRules {
    /** Decimal digits of a number in all, and after the point. */
    static final int PRECISION = 18;

    private static final int SCALE = 4;

    private AchievementRules() {}

    static List<FieldError> errors(Achievement achievement) {
        return FieldRules.all(
                FieldRules.required(AchievementField.NAME, achievement.name()),
                FieldRules.decimal(AchievementField.VALUE, achievement.value(), PRECISION, SCALE),
                FieldRules.text(AchievementField.UNIT, achievement.unit()),
                FieldRules.decimal(AchievementField.BASELINE, achievement.baseline(), PRECISION, SCALE),
                FieldRules.day(AchievementField.PERIOD_START, achievement.periodStart()),
                end(achievement),
                FieldRules.text(AchievementField.STATEMENT, achievement.statement()),
                FieldRules.url(AchievementField.EVIDENCE_URL, achievement.evidenceUrl()));
    }

    private static Optional<FieldError> end(Achievement achievement) {
        return FieldRules.notBefore(AchievementField.PERIOD_END, achievement.periodEnd(), achievement.periodStart())
                .or(() -> FieldRules.day(AchievementField.PERIOD_END, achievement.periodEnd()));
    }

    /** The error of an experience that the user does not have, or no longer. */
    static FieldError experienceGone() {
        return FieldError.of(AchievementField.EXPERIENCE, "experience-gone");
    }
}

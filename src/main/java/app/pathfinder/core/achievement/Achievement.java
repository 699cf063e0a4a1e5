package app.pathfinder.core.achievement;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import app.pathfinder.core.record.RecordContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of an achievement. Texts lose the blanks around them, and a blank text counts as none; numbers
 * lose zeros that mean nothing. Immutable; any thread.
 *
 * @param experienceId the experience that it was reached in, if any
 * @param name empty until it is written
 * @param value the number that was reached, if it can be put in one
 * @param unit of value and baseline
 * @param baseline the number before
 * @param direction which way the number gets better
 */
public record Achievement(
        @Nullable UUID experienceId,
        String name,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable MetricDirection direction,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable String statement,
        @Nullable String evidenceUrl)
        implements RecordContent {

    public Achievement {
        name = Objects.requireNonNullElse(FieldRules.trimmed(name), "");
        value = plain(value);
        unit = FieldRules.trimmed(unit);
        baseline = plain(baseline);
        statement = FieldRules.trimmed(statement);
        evidenceUrl = FieldRules.trimmed(evidenceUrl);
    }

    /** The same number in the one form that equals what the database gives back; what cannot be stored stays. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() >= -AchievementRules.PRECISION
                ? stripped.setScale(0)
                : stripped;
    }

    @Override
    public List<FieldError> validate() {
        return AchievementRules.errors(this);
    }

    Achievement withoutExperience() {
        return new Achievement(
                null, name, value, unit, baseline, direction, periodStart, periodEnd, statement, evidenceUrl);
    }
}

package app.pathfinder.core.skill;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.FieldRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether a skill mapping can be stored. */
final class SkillRules {
    static final int YEARS_SCALE = 1;
    static final int CONFIDENCE_SCALE = 3;

    private static final int PRECISION = 4;
    private static final int LOWEST_LEVEL = 1;
    private static final int HIGHEST_LEVEL = 5;
    private static final BigDecimal MOST_YEARS = new BigDecimal("99.9");

    private SkillRules() {}

    static List<FieldError> errors(SkillMapping mapping) {
        return FieldRules.all(
                mapping.skillId() == null ? FieldRules.missing(SkillField.SKILL) : Optional.empty(),
                FieldRules.range(SkillField.LEVEL, mapping.proficiencyLevel(), LOWEST_LEVEL, HIGHEST_LEVEL),
                FieldRules.day(SkillField.LAST_USED, mapping.lastUsed()),
                number(SkillField.YEARS, mapping.yearsUsed(), MOST_YEARS, YEARS_SCALE),
                evidence(mapping.evidenceStart(), mapping.evidenceEnd()),
                number(SkillField.CONFIDENCE, mapping.confidence(), BigDecimal.ONE, CONFIDENCE_SCALE));
    }

    private static Optional<FieldError> number(
            SkillField field, @Nullable BigDecimal value, BigDecimal most, int scale) {
        return value != null && (value.signum() < 0 || value.compareTo(most) > 0)
                ? Optional.of(FieldError.of(field, field.key() + "-range", most))
                : FieldRules.decimal(field, value, PRECISION, scale);
    }

    private static Optional<FieldError> evidence(@Nullable Integer start, @Nullable Integer end) {
        if (start == null || end == null) {
            return start == null && end == null ? Optional.empty() : FieldRules.missing(SkillField.EVIDENCE);
        }
        return start < 0 || start >= end
                ? Optional.of(FieldError.of(SkillField.EVIDENCE, "evidence-span"))
                : Optional.empty();
    }

    /** The error of a skill that the catalogue lacks, or keeps only for those who have it already. */
    static Optional<FieldError> errorOf(Optional<CatalogSkill> chosen) {
        if (chosen.isEmpty()) {
            return Optional.of(FieldError.of(SkillField.SKILL, "skill-unknown"));
        }
        return chosen.filter(CatalogSkill::retired).map(skill -> FieldError.of(SkillField.SKILL, "skill-retired"));
    }

    /** The number with the scale of its column, unless that would round it or is out of all proportion. */
    static @Nullable BigDecimal scaled(@Nullable BigDecimal value, int scale) {
        if (value == null) {
            return null;
        }
        var plain = value.stripTrailingZeros();
        var fits = (long) plain.precision() - plain.scale() <= PRECISION && plain.scale() <= scale;
        return fits ? plain.setScale(scale) : value;
    }
}

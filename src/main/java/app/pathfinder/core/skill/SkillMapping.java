package app.pathfinder.core.skill;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.RecordContent;
import app.pathfinder.core.skill.extraction.SkillFinding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has a skill, in one of their experiences or at large. Decimal numbers have the scale of their columns,
 * if they fit, so that what was written equals what is read. Immutable; any thread.
 *
 * @param skillId a skill of the catalogue
 * @param experienceId where it shows; null for nowhere in particular
 * @param proficiencyLevel 1 to 5
 * @param yearsUsed 0 to 99.9
 * @param evidenceStart where the span of the experience's description begins that shows the skill; present exactly if
 *     its end is
 * @param evidenceEnd where that span ends, after its last character
 * @param confidence 0 to 1
 */
public record SkillMapping(
        @Nullable UUID skillId,
        @Nullable UUID experienceId,
        @Nullable Integer proficiencyLevel,
        @Nullable LocalDate lastUsed,
        @Nullable BigDecimal yearsUsed,
        SkillSource source,
        SkillStatus status,
        @Nullable Integer evidenceStart,
        @Nullable Integer evidenceEnd,
        @Nullable BigDecimal confidence)
        implements RecordContent {

    public SkillMapping {
        yearsUsed = SkillRules.scaled(yearsUsed, SkillRules.YEARS_SCALE);
        confidence = SkillRules.scaled(confidence, SkillRules.CONFIDENCE_SCALE);
    }

    @Override
    public List<FieldError> validate() {
        return SkillRules.errors(this);
    }

    /** What the text of an experience suggests. */
    static SkillMapping suggested(UUID experienceId, SkillFinding finding) {
        return new SkillMapping(
                finding.skillId(),
                experienceId,
                null,
                null,
                null,
                SkillSource.EXTRACTED,
                SkillStatus.SUGGESTED,
                finding.start(),
                finding.end(),
                finding.confidence());
    }

    /** This, shown by these words of the text; null for none. */
    SkillMapping shownBy(@Nullable SkillFinding finding) {
        return new SkillMapping(
                skillId,
                experienceId,
                proficiencyLevel,
                lastUsed,
                yearsUsed,
                source,
                status,
                finding == null ? null : (Integer) finding.start(),
                finding == null ? null : (Integer) finding.end(),
                finding == null ? confidence : finding.confidence());
    }

    SkillMapping withStatus(SkillStatus other) {
        return new SkillMapping(
                skillId,
                experienceId,
                proficiencyLevel,
                lastUsed,
                yearsUsed,
                source,
                other,
                evidenceStart,
                evidenceEnd,
                confidence);
    }

    SkillMapping withoutExperience() {
        return new SkillMapping(
                skillId,
                null,
                proficiencyLevel,
                lastUsed,
                yearsUsed,
                source,
                status,
                evidenceStart,
                evidenceEnd,
                confidence);
    }
}

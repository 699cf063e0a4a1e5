package app.pathfinder.core.skill;

import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.RecordContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a skill of theirs as a whole, wherever it shows. Immutable; any thread.
 *
 * @param skillId a skill of the catalogue
 * @param level 1 to 5
 * @param years 0 to 99.9
 */
public record SkillStatement(
        @Nullable UUID skillId,
        @Nullable Integer level,
        @Nullable BigDecimal years,
        @Nullable LocalDate lastUsed) implements RecordContent {

    public SkillStatement {
        years = SkillRules.scaled(years, SkillRules.YEARS_SCALE);
    }

    @Override
    public List<FieldError> validate() {
        return mapping().validate();
    }

    /** How it is stored: as a mapping of no experience. */
    SkillMapping mapping() {
        return new SkillMapping(
                skillId, null, level, lastUsed, years, SkillSource.STATED, SkillStatus.CONFIRMED, null, null, null);
    }
}

package app.pathfinder.core.skill;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.record.RecordColumns;

/** How a skill mapping stands in its table. */
final class SkillColumns implements RecordColumns<SkillMapping> {
    @Override
    public SkillMapping read(Row row) {
        return new SkillMapping(
                row.id("skill_id"),
                row.optionalId("experience_id"),
                row.optionalNumber("proficiency_level"),
                row.optionalDay("last_used"),
                row.optionalDecimal("years_used"),
                SkillSource.ofCode(row.text("source")),
                SkillStatus.ofCode(row.text("status")),
                row.optionalNumber("evidence_start"),
                row.optionalNumber("evidence_end"),
                row.optionalDecimal("confidence"));
    }

    @Override
    public void bind(BoundStatement statement, SkillMapping mapping) {
        statement
                .bind("skill_id", mapping.skillId())
                .bind("experience_id", mapping.experienceId())
                .bind("proficiency_level", mapping.proficiencyLevel())
                .bind("last_used", mapping.lastUsed())
                .bind("years_used", mapping.yearsUsed())
                .bind("source", mapping.source().code())
                .bind("status", mapping.status().code())
                .bind("evidence_start", mapping.evidenceStart())
                .bind("evidence_end", mapping.evidenceEnd())
                .bind("confidence", mapping.confidence());
    }
}

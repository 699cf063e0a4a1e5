package app.pathfinder.core.objective;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.record.RecordColumns;

/** How an objective stands in its table. */
final class ObjectiveColumns implements RecordColumns<Objective> {
    @Override
    public Objective read(Row row) {
        return new Objective(
                row.text("title"),
                row.optionalId("career_path_id"),
                row.optionalId("role_template_id"),
                row.optionalDay("target_date"),
                ObjectiveStatus.ofCode(row.text("status")),
                row.optionalNumber("priority"),
                row.number("progress"),
                row.optionalText("notes"));
    }

    @Override
    public void bind(BoundStatement statement, Objective objective) {
        statement
                .bind("title", objective.title())
                .bind("career_path_id", objective.careerPathId())
                .bind("role_template_id", objective.roleTemplateId())
                .bind("target_date", objective.targetDate())
                .bind("status", objective.status().code())
                .bind("priority", objective.priority())
                .bind("progress", objective.progress())
                .bind("notes", objective.notes());
    }
}

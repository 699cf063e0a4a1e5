package app.pathfinder.core.achievement;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.record.RecordColumns;
import org.jspecify.annotations.Nullable;

/** How an achievement stands in its table. */
final class AchievementColumns implements RecordColumns<Achievement> {
    @Override
    public Achievement read(Row row) {
        return new Achievement(
                row.optionalId("experience_id"),
                row.text("name"),
                row.optionalDecimal("metric_value"),
                row.optionalText("unit"),
                row.optionalDecimal("baseline_value"),
                direction(row.optionalText("direction")),
                row.optionalDay("period_start"),
                row.optionalDay("period_end"),
                row.optionalText("statement"),
                row.optionalText("evidence_url"));
    }

    private static @Nullable MetricDirection direction(@Nullable String code) {
        return code == null ? null : MetricDirection.ofCode(code);
    }

    @Override
    public void bind(BoundStatement statement, Achievement achievement) {
        var direction = achievement.direction();
        statement
                .bind("experience_id", achievement.experienceId())
                .bind("name", achievement.name())
                .bind("metric_value", achievement.value())
                .bind("unit", achievement.unit())
                .bind("baseline_value", achievement.baseline())
                .bind("direction", direction == null ? null : direction.code())
                .bind("period_start", achievement.periodStart())
                .bind("period_end", achievement.periodEnd())
                .bind("statement", achievement.statement())
                .bind("evidence_url", achievement.evidenceUrl());
    }
}

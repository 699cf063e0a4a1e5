package app.pathfinder.core.experience;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.record.RecordColumns;
import java.util.Objects;

/** How an experience stands in its table. */
final class ExperienceColumns implements RecordColumns<ExperienceDraft> {
    @Override
    public ExperienceDraft read(Row row) {
        var end = row.optionalDay("end_date");
        return new ExperienceDraft(
                row.text("title"),
                ExperienceType.ofCode(row.text("experience_type")),
                row.optionalText("organization"),
                row.optionalText("location"),
                row.day("start_date"),
                end,
                end == null,
                row.optionalText("employment_kind"),
                row.optionalText("url"),
                row.text("description"));
    }

    @Override
    public void bind(BoundStatement statement, ExperienceDraft draft) {
        statement
                .bind("title", draft.title())
                .bind("organization", draft.organization())
                .bind("location", draft.location())
                .bind("experience_type", Objects.requireNonNull(draft.type()).code())
                .bind("description", draft.description())
                .bind("start_date", draft.startDate())
                .bind("end_date", draft.endDate())
                .bind("is_current", draft.endDate() == null)
                .bind("employment_kind", draft.employmentKind())
                .bind("url", draft.url());
    }
}

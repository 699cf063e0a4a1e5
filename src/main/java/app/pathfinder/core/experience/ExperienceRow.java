package app.pathfinder.core.experience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads what a statement returns. */
final class ExperienceRow {
    private ExperienceRow() {}

    static Experience experience(ResultSet row) throws SQLException {
        return new Experience(
                row.getObject("experience_id", UUID.class),
                row.getString("title"),
                row.getString("organization"),
                row.getString("location"),
                ExperienceType.ofCode(row.getString("experience_type")),
                row.getString("description"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getString("employment_kind"),
                row.getString("url"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getInt("row_version"));
    }

    static ExperienceSpan span(ResultSet row) throws SQLException {
        return new ExperienceSpan(
                row.getObject("experience_id", UUID.class),
                row.getString("title"),
                row.getString("organization"),
                ExperienceType.ofCode(row.getString("experience_type")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

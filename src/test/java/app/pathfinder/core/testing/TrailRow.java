package app.pathfinder.core.testing;

import app.pathfinder.core.isolation.UserContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail as the owner of the database reads it.
 *
 * @param details as the database writes JSON, or empty
 * @param text all columns, to look for what must be in none
 */
public record TrailRow(
        String action,
        String resource,
        @Nullable String resourceId,
        @Nullable String table,
        boolean success,
        @Nullable String error,
        String details,
        String text) {
    /** All rows about somebody. */
    public static List<TrailRow> of(ContractDatabase database, UserContext user) throws SQLException {
        try (var connection = database.owner();
                var query = connection.prepareStatement("select a.* from pf_audit_log a where a.user_id ="
                        + " (select u.user_id from pf_users u where u.username = ?) order by a.audit_id")) {
            query.setString(1, user.username().value());
            var rows = new ArrayList<TrailRow>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    /** All rows about somebody's records of these kinds. */
    public static List<TrailRow> of(ContractDatabase database, UserContext user, String... resources)
            throws SQLException {
        return of(database, user).stream()
                .filter(row -> List.of(resources).contains(row.resource()))
                .toList();
    }

    /** What was done, and what came of it. */
    public String outcome() {
        return action + ' ' + (success ? "done" : error);
    }

    private static TrailRow row(ResultSet row) throws SQLException {
        return new TrailRow(
                row.getString("action"),
                Objects.requireNonNullElse(row.getString("resource_type"), ""),
                row.getString("resource_id"),
                row.getString("table_name"),
                row.getBoolean("success"),
                row.getString("error_message"),
                Objects.requireNonNullElse(row.getString("details"), ""),
                text(row));
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getString(column)).append(' ');
        }
        return text.toString();
    }
}

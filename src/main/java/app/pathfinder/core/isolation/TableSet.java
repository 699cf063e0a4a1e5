package app.pathfinder.core.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A user's set of tables with everything that it consists of, read from the catalog: never a row of a user. Of a
 * {@link Specimen} it is what a set should be. Immutable.
 *
 * @param parts in an order in which they can be made
 */
public record TableSet(SchemaPrefix prefix, List<SetPart> parts) {
    public TableSet {
        parts = List.copyOf(parts);
    }

    /** What there is of a user's set now; empty if there is no such user. */
    public static Optional<TableSet> read(Handle handle, UUID userId) {
        return handle.createQuery("select schema_prefix from pf_users where user_id = :user")
                .bind("user", userId)
                .map((row, context) -> new SchemaPrefix(row.getString(1)))
                .findOne()
                .map(prefix -> new TableSet(prefix, parts(handle, userId, prefix)));
    }

    private static List<SetPart> parts(Handle handle, UUID userId, SchemaPrefix prefix) {
        return handle.createQuery(TableSetSql.PARTS)
                .bind("user", userId)
                .map((row, context) -> part(row, prefix))
                .list();
    }

    private static SetPart part(ResultSet row, SchemaPrefix prefix) throws SQLException {
        return new SetPart(
                row.getInt("position"),
                row.getString("suffix"),
                SetPart.Aspect.valueOf(row.getString("aspect")),
                SetPart.withoutPrefix(row.getString("name"), prefix),
                SetPart.withoutPrefix(row.getString("definition"), prefix),
                statements(row, "make").stream()
                        .map(statement -> SetPart.withoutPrefix(statement, prefix))
                        .toList(),
                statements(row, "remove"));
    }

    private static List<String> statements(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

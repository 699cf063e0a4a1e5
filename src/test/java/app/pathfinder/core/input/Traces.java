package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;

/** Looks for naughty texts in the audit trail, where no content belongs. */
final class Traces {
    private Traces() {}

    /** Asserts that no row of the audit trail holds a piece of any naughty text. */
    static void assertNone(TestDatabase database) throws SQLException {
        // As JSON without escapes, and as the database writes rows, so that neither form hides a text.
        var rows = String.join(
                "\n",
                Sql.texts(
                        database.superuser(),
                        "select concat_ws(chr(10), action, resource_type, resource_id, table_name, ip_address,"
                                + " user_agent, error_message, details::text, details #>> '{}') from pf_audit_log"));
        assertThat(rows).isNotEmpty();
        for (var naughty : NaughtyTexts.all()) {
            var piece = naughty.piece();
            if (!piece.isEmpty()) {
                assertThat(rows.contains(piece))
                        .as("The trail holds " + naughty)
                        .isFalse();
            }
        }
    }
}

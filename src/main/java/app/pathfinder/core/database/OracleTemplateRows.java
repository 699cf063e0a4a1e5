package app.pathfinder.core.database;

import app.pathfinder.core.database.UserTableTemplates.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows from which the package makes and upgrades users' tables, as a script brings them: all anew, in one
 * transaction.
 */
final class OracleTemplateRows {
    private static final String STATEMENTS =
            "pf_user_schema_statements (schema_version, statement_no, step_name, statement)";
    private static final String UPGRADES = "pf_user_schema_upgrades (to_version, statement_no, step_name, statement)";

    private OracleTemplateRows() {}

    static String script(List<UserTableTemplates> versions) {
        var rows = new ArrayList<String>();
        for (var version : versions) {
            rows.addAll(statements(STATEMENTS, version.schemaVersion(), version.statements()));
            rows.addAll(statements(UPGRADES, version.schemaVersion(), version.upgrade()));
            rows.addAll(suffixes(version));
        }
        return """
                -- <prefix> stands for a user's prefix, <application> for the application account.
                delete from pf_user_schema_statements;
                delete from pf_user_schema_upgrades;
                %s
                commit;
                """.formatted(rows.stream().collect(Collectors.joining("\n")));
    }

    private static List<String> statements(String table, int version, List<Statement> statements) {
        var rows = new ArrayList<String>();
        for (var statement : statements) {
            rows.add("insert into " + table + "\nvalues (" + version + ", " + (rows.size() + 1) + ", '"
                    + statement.step() + "', q'[" + statement.sql() + "]');");
        }
        return rows;
    }

    /** A suffix keeps the version that brought it. */
    private static List<String> suffixes(UserTableTemplates version) {
        var rows = new ArrayList<String>();
        for (var suffix : version.suffixes()) {
            rows.add("insert into pf_ref_user_tables (suffix, position, introduced_in)\nselect '" + suffix + "', "
                    + (rows.size() + 1) + ", " + version.schemaVersion()
                    + " from dual where not exists (select 1 from pf_ref_user_tables where suffix = '" + suffix
                    + "');");
        }
        return rows;
    }
}

package app.pathfinder.core.database;

import app.pathfinder.core.database.UserTableTemplates.Statement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Renders the description of the users' tables as Oracle statements: tables, indexes, grants and the materialized
 * summary. Each statement is a step of the journal, named after what it makes, because DDL commits there. The policy
 * comes from the package, which sets it before it runs a grant. Thread-safe.
 */
public final class OracleTemplates extends UserTableRenderer {
    /** What follows the name of a table in the step that grants access to it. */
    static final String GRANT = " grant";

    /** What follows the name of the summary in the step that takes the one of the version before away. */
    static final String DROP = " drop";

    private OracleTemplates() {}

    /**
     * The statements that make sets of all versions, and that make each of the one before.
     *
     * @see PostgresTemplates#render
     */
    public static List<UserTableTemplates> render(int newestVersion, IntFunction<List<TableDescription>> tables) {
        return new OracleTemplates().templates(newestVersion, tables);
    }

    @Override
    String type(ColumnType type) {
        return switch (type) {
            case ColumnType.Id id -> "raw(16)";
            case ColumnType.Text text -> "varchar2(" + text.length() + " char)";
            case ColumnType.LongText longText -> "clob";
            case ColumnType.Day day -> "date";
            case ColumnType.Timestamp timestamp -> "timestamp(6)";
            case ColumnType.YesNo yesNo -> "number(1)";
            case ColumnType.Whole whole -> "number(" + whole.digits() + ")";
            case ColumnType.Decimal decimal -> "number(" + decimal.precision() + ", " + decimal.scale() + ")";
        };
    }

    @Override
    String yesNo(boolean value) {
        return value ? "1" : "0";
    }

    /** A number stands for yes or no, so each has a condition that keeps it to these two. */
    @Override
    List<String> checks(TableDescription table) {
        return Stream.concat(
                        table.checks().stream(),
                        table.columns().stream()
                                .filter(column -> column.type() instanceof ColumnType.YesNo)
                                .map(column -> column.name() + " in (<false>, <true>)"))
                .toList();
    }

    @Override
    String indexStep(String suffix, int number) {
        return suffix + "_ix" + number;
    }

    @Override
    List<Statement> access(TableDescription table) {
        return List.of(new Statement(table.suffix() + GRANT, grantRows(PREFIX + table.suffix())));
    }

    /**
     * Constraints are trusted because Oracle refuses to build such a view over tables that have policies otherwise.
     */
    @Override
    List<Statement> newSummary(int version) {
        var create = "create materialized view " + PREFIX + SUMMARY
                + " build immediate refresh complete on demand using trusted constraints as\n" + summaryQuery(version);
        return List.of(new Statement(SUMMARY, create), grantSummary(SUMMARY + GRANT));
    }

    /** A materialized view cannot be replaced; grants go with the old one. */
    @Override
    List<Statement> replacedSummary(int version) {
        var drop = new Statement(SUMMARY + DROP, "drop materialized view " + PREFIX + SUMMARY);
        return Stream.concat(Stream.of(drop), newSummary(version).stream()).toList();
    }
}

package app.pathfinder.core.database;

import app.pathfinder.core.database.UserTableTemplates.Statement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders the description of the users' tables as PostgreSQL statements: tables, indexes, grants, forced row-level
 * security and the summary view. A step of the journal is a table with all that belongs to it. Thread-safe.
 */
public final class PostgresTemplates extends UserTableRenderer {
    private PostgresTemplates() {}

    /**
     * The statements that make sets of all versions, and that make each of the one before.
     *
     * @param tables the tables of a version
     * @throws IllegalStateException if a version differs from the one before by more than indexes that came last, for
     *     which the way must be written here first
     */
    public static List<UserTableTemplates> render(int newestVersion, IntFunction<List<TableDescription>> tables) {
        return new PostgresTemplates().templates(newestVersion, tables);
    }

    @Override
    String type(ColumnType type) {
        return switch (type) {
            case ColumnType.Id id -> "uuid";
            case ColumnType.Text text -> "varchar(" + text.length() + ")";
            case ColumnType.LongText longText -> "text";
            case ColumnType.Day day -> "date";
            case ColumnType.Timestamp timestamp -> "timestamptz";
            case ColumnType.YesNo yesNo -> "boolean";
            case ColumnType.Whole whole -> whole.digits() > 9 ? "bigint" : "integer";
            case ColumnType.Decimal decimal -> "numeric(" + decimal.precision() + ", " + decimal.scale() + ")";
        };
    }

    @Override
    String yesNo(boolean value) {
        return String.valueOf(value);
    }

    @Override
    String indexStep(String suffix, int number) {
        return suffix;
    }

    /**
     * The second wall. The sub-select makes the server ask once a statement, not once a row; FORCE binds the owner
     * too, for whom there is no policy at all.
     */
    @Override
    List<Statement> access(TableDescription table) {
        var name = PREFIX + table.suffix();
        var own = "((select session_prefix()) = '<prefix>')";
        return Stream.of(
                        withoutPlannerStatistics(table, name),
                        grantRows(name),
                        "alter table " + name + " enable row level security",
                        "alter table " + name + " force row level security",
                        "create policy own_session on " + name + " for all to " + APPLICATION + " using " + own
                                + " with check " + own)
                .map(sql -> new Statement(table.suffix(), sql))
                .toList();
    }

    /**
     * The planner's statistics hold values of columns, and its estimates, which anybody can ask for, would tell them
     * past the policy. Counts of rows and pages stay.
     */
    private static String withoutPlannerStatistics(TableDescription table, String name) {
        return table.columns().stream()
                .map(column -> "alter column " + column.name() + " set statistics 0")
                .collect(Collectors.joining(", ", "alter table " + name + " ", ""));
    }

    @Override
    List<Statement> newSummary(int version) {
        return List.of(new Statement(SUMMARY, "create " + summary(version)), grantSummary(SUMMARY));
    }

    @Override
    List<Statement> replacedSummary(int version) {
        return List.of(new Statement(SUMMARY, "create or replace " + summary(version)));
    }

    /** The view runs with the rights of who asks, so that the tables' policies hold for it too. */
    private static String summary(int version) {
        return "view " + PREFIX + SUMMARY + " with (security_invoker = true) as\n" + summaryQuery(version);
    }
}

package app.pathfinder.core.database;

import app.pathfinder.core.database.TableDescription.Column;
import app.pathfinder.core.database.TableDescription.Index;
import app.pathfinder.core.database.TableDescription.Reference;
import app.pathfinder.core.database.UserTableTemplates.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Renders the description of the users' tables as PostgreSQL statements: tables, indexes, grants, forced row-level
 * security and the summary view. Thread-safe.
 */
public final class PostgresTemplates {
    private static final String PREFIX = "<prefix>_";
    private static final String APPLICATION = "<application>";
    private static final String SUMMARY = "skill_summary";

    private PostgresTemplates() {}

    /**
     * The statements that make sets of all versions, and that make each of the one before.
     *
     * @param tables the tables of a version
     * @throws IllegalStateException if a version differs from the one before by more than indexes that came last, for
     *     which the way must be written here first
     */
    public static List<UserTableTemplates> render(int newestVersion, IntFunction<List<TableDescription>> tables) {
        return IntStream.rangeClosed(1, newestVersion)
                .mapToObj(version -> new UserTableTemplates(
                        version,
                        tables.apply(version).stream()
                                .map(TableDescription::suffix)
                                .toList(),
                        creation(version, tables.apply(version)),
                        version == 1 ? List.of() : upgrade(version, tables.apply(version - 1), tables.apply(version))))
                .toList();
    }

    private static List<Statement> creation(int version, List<TableDescription> tables) {
        var statements = new ArrayList<Statement>();
        for (var table : tables) {
            statements(table).forEach(sql -> statements.add(new Statement(table.suffix(), sql)));
        }
        statements.add(new Statement(SUMMARY, "create " + summary(version)));
        statements.add(new Statement(SUMMARY, "grant select on " + PREFIX + SUMMARY + " to " + APPLICATION));
        return statements;
    }

    /** Both versions have the same tables in the same order. */
    private static List<Statement> upgrade(int version, List<TableDescription> before, List<TableDescription> after) {
        var statements = new ArrayList<Statement>();
        for (var i = 0; i < after.size(); i++) {
            var table = after.get(i);
            newIndexes(before.get(i), table).forEach(sql -> statements.add(new Statement(table.suffix(), sql)));
        }
        if (!summary(version).equals(summary(version - 1))) {
            statements.add(new Statement(SUMMARY, "create or replace " + summary(version)));
        }
        return statements;
    }

    private static List<String> newIndexes(TableDescription before, TableDescription after) {
        var kept = before.indexes().size();
        var withoutNew = new TableDescription(
                after.suffix(),
                after.columns(),
                after.checks(),
                after.references(),
                after.indexes().subList(0, Math.min(kept, after.indexes().size())));
        if (!withoutNew.equals(before)) {
            throw new IllegalStateException("No way is written from one version of a table to the next");
        }
        return IntStream.range(kept, after.indexes().size())
                .mapToObj(i -> createIndex(after.indexes().get(i), PREFIX + after.suffix(), i + 1))
                .toList();
    }

    private static List<String> statements(TableDescription table) {
        var name = PREFIX + table.suffix();
        var statements = new ArrayList<String>();
        statements.add(createTable(table, name));
        for (var i = 0; i < table.indexes().size(); i++) {
            statements.add(createIndex(table.indexes().get(i), name, i + 1));
        }
        statements.add(withoutPlannerStatistics(table, name));
        statements.addAll(access(name));
        return statements;
    }

    private static String createTable(TableDescription table, String name) {
        var lines = new ArrayList<String>();
        table.columns().forEach(column -> lines.add(column(column)));
        lines.add("constraint " + name + "_pk primary key (" + table.key().name() + ")");
        for (var i = 0; i < table.checks().size(); i++) {
            lines.add("constraint " + name + "_ck" + (i + 1) + " check ("
                    + condition(table.checks().get(i)) + ")");
        }
        for (var i = 0; i < table.references().size(); i++) {
            lines.add("constraint " + name + "_fk" + (i + 1) + " "
                    + reference(table.references().get(i)));
        }
        return lines.stream().collect(Collectors.joining(",\n    ", "create table " + name + " (\n    ", "\n)"));
    }

    private static String column(Column column) {
        return column.name() + " " + type(column.type()) + (column.required() ? " not null" : "");
    }

    private static String type(ColumnType type) {
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

    private static String condition(String check) {
        return check.replace("<true>", "true").replace("<false>", "false");
    }

    private static String reference(Reference reference) {
        return "foreign key (" + reference.column() + ") references " + PREFIX + reference.targetSuffix() + " ("
                + reference.targetColumn() + ") on delete "
                + reference.onDelete().sql();
    }

    private static String createIndex(Index index, String name, int number) {
        return "create " + (index.unique() ? "unique " : "") + "index " + name + "_ix" + number + " on " + name + " ("
                + index.columns() + ")";
    }

    /**
     * The planner's statistics hold values of columns, and its estimates, which anybody can ask for, would tell them past
     * the policy. Counts of rows and pages stay.
     */
    private static String withoutPlannerStatistics(TableDescription table, String name) {
        return table.columns().stream()
                .map(column -> "alter column " + column.name() + " set statistics 0")
                .collect(Collectors.joining(", ", "alter table " + name + " ", ""));
    }

    /**
     * The second wall. The sub-select makes the server ask once a statement, not once a row; FORCE binds the owner
     * too, for whom there is no policy at all.
     */
    private static List<String> access(String name) {
        var own = "((select session_prefix()) = '<prefix>')";
        return List.of(
                "grant select, insert, update, delete on " + name + " to " + APPLICATION,
                "alter table " + name + " enable row level security",
                "alter table " + name + " force row level security",
                "create policy own_session on " + name + " for all to " + APPLICATION + " using " + own + " with check "
                        + own);
    }

    /**
     * The view runs with the rights of who asks, so that the tables' policies hold for it too. Version 2 leaves out what
     * the person rejected.
     */
    private static String summary(int version) {
        return "view " + PREFIX + SUMMARY + " with (security_invoker = true) as\n"
                + "select s.skill_name, s.category, count(*) as usage_count,\n"
                + "    max(m.proficiency_level) as highest_level, max(m.last_used) as last_used\n"
                + "from " + PREFIX + "skill_mappings m join pf_ref_skills_catalog s on s.skill_id = m.skill_id\n"
                + (version < 2 ? "" : "where m.status <> 'rejected'\n")
                + "group by s.skill_name, s.category";
    }
}

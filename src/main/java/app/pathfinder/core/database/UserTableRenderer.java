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
import java.util.stream.Stream;

/**
 * What all engines have in common in rendering the description of the users' tables; a subclass has what its engine
 * spells its own way. Without state; any thread.
 */
abstract class UserTableRenderer {
    static final String PREFIX = "<prefix>_";
    static final String APPLICATION = "<application>";
    static final String SUMMARY = "skill_summary";

    /** A type as it stands behind a column's name. */
    abstract String type(ColumnType type);

    /** What {@code <true>} and {@code <false>} stand for. */
    abstract String yesNo(boolean value);

    /** Conditions on a row of the table, in the order in which they are numbered. */
    List<String> checks(TableDescription table) {
        return table.checks();
    }

    /** The step of the journal in which an index of a table is made. */
    abstract String indexStep(String suffix, int number);

    /** What follows a table and its indexes: who may do what with it. */
    abstract List<Statement> access(TableDescription table);

    /** The summary of a version, made where there is none. */
    abstract List<Statement> newSummary(int version);

    /** The summary of a version, made of the one before. */
    abstract List<Statement> replacedSummary(int version);

    /** What {@link PostgresTemplates#render} and its like return. */
    final List<UserTableTemplates> templates(int newestVersion, IntFunction<List<TableDescription>> tables) {
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

    private List<Statement> creation(int version, List<TableDescription> tables) {
        var statements = new ArrayList<Statement>();
        for (var table : tables) {
            statements.add(new Statement(table.suffix(), createTable(table)));
            statements.addAll(indexes(table, 0));
            statements.addAll(access(table));
        }
        statements.addAll(newSummary(version));
        return statements;
    }

    /** Both versions have the same tables in the same order. */
    private List<Statement> upgrade(int version, List<TableDescription> before, List<TableDescription> after) {
        var statements = new ArrayList<Statement>();
        for (var i = 0; i < after.size(); i++) {
            statements.addAll(newIndexes(before.get(i), after.get(i)));
        }
        if (!summaryQuery(version).equals(summaryQuery(version - 1))) {
            statements.addAll(replacedSummary(version));
        }
        return statements;
    }

    private List<Statement> newIndexes(TableDescription before, TableDescription after) {
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
        return indexes(after, kept);
    }

    private List<Statement> indexes(TableDescription table, int from) {
        return IntStream.range(from, table.indexes().size())
                .mapToObj(i -> new Statement(
                        indexStep(table.suffix(), i + 1),
                        createIndex(table.indexes().get(i), PREFIX + table.suffix(), i + 1)))
                .toList();
    }

    private static String createIndex(Index index, String name, int number) {
        return "create " + (index.unique() ? "unique " : "") + "index " + name + "_ix" + number + " on " + name + " ("
                + index.columns() + ")";
    }

    private String createTable(TableDescription table) {
        var name = PREFIX + table.suffix();
        return Stream.of(
                        table.columns().stream().map(this::column),
                        Stream.of("constraint " + name + "_pk primary key ("
                                + table.key().name() + ")"),
                        numbered(checks(table).stream().map(this::check).toList(), name + "_ck"),
                        numbered(
                                table.references().stream()
                                        .map(UserTableRenderer::reference)
                                        .toList(),
                                name + "_fk"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(",\n    ", "create table " + name + " (\n    ", "\n)"));
    }

    private static Stream<String> numbered(List<String> constraints, String name) {
        return IntStream.range(0, constraints.size())
                .mapToObj(i -> "constraint " + name + (i + 1) + " " + constraints.get(i));
    }

    private String column(Column column) {
        return column.name() + " " + type(column.type()) + (column.required() ? " not null" : "");
    }

    private String check(String condition) {
        return "check (" + condition.replace("<true>", yesNo(true)).replace("<false>", yesNo(false)) + ")";
    }

    private static String reference(Reference reference) {
        return "foreign key (" + reference.column() + ") references " + PREFIX + reference.targetSuffix() + " ("
                + reference.targetColumn() + ") on delete "
                + reference.onDelete().sql();
    }

    /** Skills with how often and how well they are used. Version 2 leaves out what the person rejected. */
    static String summaryQuery(int version) {
        return "select s.skill_name, s.category, count(*) as usage_count,\n"
                + "    max(m.proficiency_level) as highest_level, max(m.last_used) as last_used\n"
                + "from " + PREFIX + "skill_mappings m join pf_ref_skills_catalog s on s.skill_id = m.skill_id\n"
                + (version < 2 ? "" : "where m.status <> 'rejected'\n")
                + "group by s.skill_name, s.category";
    }

    static Statement grantSummary(String step) {
        return new Statement(step, "grant select on " + PREFIX + SUMMARY + " to " + APPLICATION);
    }

    static String grantRows(String name) {
        return "grant select, insert, update, delete on " + name + " to " + APPLICATION;
    }
}

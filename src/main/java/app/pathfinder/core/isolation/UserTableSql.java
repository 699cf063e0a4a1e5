package app.pathfinder.core.isolation;

import app.pathfinder.core.database.ColumnType;
import app.pathfinder.core.database.TableDescription;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The statements on single rows of one of the seven tables, made from its description so that they never disagree with
 * it. Each parameter is named as its column. Every engine understands them. Immutable; any thread.
 */
public final class UserTableSql {
    private static final Set<String> OF_EVERY_TABLE = Set.of("created_at", "updated_at", "row_version");

    private static final Map<UserTable, UserTableSql> ALL = UserTableSchema.tables().stream()
            .collect(Collectors.toMap(
                    table -> UserTable.ofSuffix(table.suffix()),
                    UserTableSql::new,
                    (one, other) -> one,
                    () -> new EnumMap<>(UserTable.class)));

    private final String key;
    private final boolean textKey;
    private final String select;
    private final String find;
    private final String insert;
    private final String insertAgain;
    private final String update;
    private final String delete;

    private UserTableSql(TableDescription table) {
        var name = "<" + table.suffix() + ">";
        key = table.key().name();
        textKey = table.key().type() instanceof ColumnType.Text;
        var columns =
                table.columns().stream().map(TableDescription.Column::name).toList();
        var written = longTextsLast(table);
        var content = written.stream()
                .filter(column -> !OF_EVERY_TABLE.contains(column) && !column.equals(key))
                .toList();
        select = "select " + String.join(", ", columns) + " from " + name + " ";
        find = select + "where " + key + " = :" + key;
        insert = insert(name, written, column -> switch (column) {
            case "created_at", "updated_at" -> "current_timestamp";
            case "row_version" -> "1";
            default -> ":" + column;
        });
        insertAgain = insert(name, written, column -> ":" + column);
        var ofVersion = " where " + key + " = :" + key + " and row_version = :row_version";
        update = "update " + name + " set "
                + content.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "))
                + ", updated_at = current_timestamp, row_version = row_version + 1" + ofVersion;
        delete = "delete from " + name + ofVersion;
    }

    /** Oracle takes no other value of some length behind a long one (ORA-24816). */
    private static List<String> longTextsLast(TableDescription table) {
        return table.columns().stream()
                .sorted(Comparator.comparing(column -> column.type() instanceof ColumnType.LongText))
                .map(TableDescription.Column::name)
                .toList();
    }

    private static String insert(String name, List<String> columns, UnaryOperator<String> value) {
        return "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(value).collect(Collectors.joining(", ")) + ")";
    }

    /** The statements on this table. */
    public static UserTableSql of(UserTable table) {
        var sql = ALL.get(table);
        if (sql == null) {
            throw new IllegalStateException("A table without a description");
        }
        return sql;
    }

    /** Name of the primary key's column. */
    public String key() {
        return key;
    }

    /** Whether the key is stored as text. */
    public boolean hasTextKey() {
        return textKey;
    }

    /** The beginning of a query of whole rows, up to the table's name. */
    public String select() {
        return select;
    }

    /** The row with a key. */
    public String find() {
        return find;
    }

    /** A new row, dated now and with version 1. */
    public String insert() {
        return insert;
    }

    /** A row with dates and version of its own. */
    public String insertAgain() {
        return insertAgain;
    }

    /** Replaces a row that has a version. */
    public String update() {
        return update;
    }

    /** Deletes a row that has a version. */
    public String delete() {
        return delete;
    }
}

package app.pathfinder.core.isolation;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.ColumnType;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.database.TableDescription;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whole rows of one of the seven tables of the user whose transaction it is given, values by column: for what carries a
 * record from one place to another, whatever it is about. A value is a UUID, text, day, point in time, yes or no, whole
 * number ({@code Long}) or decimal, or null. Immutable; any thread.
 */
public final class UserRows {
    private static final String CREATED = "created_at";
    private static final String UPDATED = "updated_at";
    private static final String VERSION = "row_version";

    private static final Map<UserTable, UserRows> ALL = new EnumMap<>(UserTable.class);

    static {
        UserTableSchema.tables().forEach(table -> {
            var name = UserTable.ofSuffix(table.suffix());
            ALL.put(name, new UserRows(name, table));
        });
    }

    private final TableDescription table;
    private final UserTableSql sql;
    private final String count;
    private final String first;
    private final String after;
    private final String all;

    private UserRows(UserTable name, TableDescription table) {
        this.table = table;
        this.sql = UserTableSql.of(name);
        var key = sql.key();
        var page = "order by " + key + " fetch first :limit rows only";
        this.count = "select count(*) as found from <" + table.suffix() + ">";
        this.first = sql.select() + page;
        this.after = sql.select() + "where " + key + " > :" + key + " " + page;
        this.all = sql.select() + "order by " + key + (sql.hasTextKey() ? " <code_order>" : "");
    }

    /** The rows of this table. */
    public static UserRows of(UserTable table) {
        var rows = ALL.get(table);
        if (rows == null) {
            throw new IllegalStateException("A table without a description");
        }
        return rows;
    }

    /** What the table consists of. */
    public TableDescription description() {
        return table;
    }

    /** How many there are. */
    public long count(UserTransaction tx) {
        return tx.statement(count).one(row -> row.longNumber("found"));
    }

    /**
     * Some rows in the order of their keys.
     *
     * @param last the key after which they begin; null for the first ones
     */
    public List<Map<String, @Nullable Object>> page(UserTransaction tx, @Nullable Object last, int limit) {
        var statement = last == null ? tx.statement(first) : bind(tx.statement(after), table.key(), last);
        return statement.bind("limit", limit).list(this::values);
    }

    /** The row with this key. */
    public Optional<Map<String, @Nullable Object>> find(UserTransaction tx, Object key) {
        return bind(tx.statement(sql.find()), table.key(), key).findOne(this::values);
    }

    /** Stores a row as it is, with its dates and its version, unless its key is taken; whether it was not. */
    public boolean insert(UserTransaction tx, Map<String, @Nullable Object> row) {
        var statement = tx.unlessPresent(insertion());
        bindAll(statement, row);
        return statement.execute() == 1;
    }

    /** Stores a row as it is; it takes each column by its name. */
    String insertion() {
        return sql.insertAgain();
    }

    void bindAll(BoundStatement insertion, Map<String, @Nullable Object> row) {
        table.columns().forEach(column -> bind(insertion, column, row.get(column.name())));
    }

    /** All rows by the bytes of their keys, which is the same order everywhere. */
    String all() {
        return all;
    }

    /** Replaces what a row says if it still has this version, and dates that now; whether it did. */
    public boolean update(UserTransaction tx, Map<String, @Nullable Object> row, int version) {
        var statement = tx.statement(sql.update()).bind(VERSION, version);
        table.columns().stream()
                .filter(column -> !isOfEveryTable(column))
                .forEach(column -> bind(statement, column, row.get(column.name())));
        return statement.execute() == 1;
    }

    /** Deletes a row if it still has this version; whether it did. */
    public boolean delete(UserTransaction tx, Object key, int version) {
        return bind(tx.statement(sql.delete()), table.key(), key)
                        .bind(VERSION, version)
                        .execute()
                == 1;
    }

    /** Whether a column holds when a row was changed and how often, and not what it says. */
    public static boolean isOfEveryTable(TableDescription.Column column) {
        return column.name().equals(CREATED)
                || column.name().equals(UPDATED)
                || column.name().equals(VERSION);
    }

    Map<String, @Nullable Object> values(Row row) {
        var values = new HashMap<String, @Nullable Object>();
        table.columns().forEach(column -> values.put(column.name(), value(row, column)));
        return values;
    }

    private static @Nullable Object value(Row row, TableDescription.Column column) {
        var name = column.name();
        return switch (column.type()) {
            case ColumnType.Id id -> row.optionalId(name);
            case ColumnType.Text text -> row.optionalText(name);
            case ColumnType.LongText longText -> row.optionalText(name);
            case ColumnType.Day day -> row.optionalDay(name);
            case ColumnType.Timestamp timestamp -> row.optionalInstant(name);
            case ColumnType.YesNo yesNo -> row.optionalYesNo(name);
            case ColumnType.Whole whole -> row.optionalLongNumber(name);
            case ColumnType.Decimal decimal -> scaled(row.optionalDecimal(name), decimal);
        };
    }

    /** One engine gives as many digits as the column keeps, another as many as the number needs. */
    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, ColumnType.Decimal type) {
        return value == null ? null : value.setScale(type.scale(), RoundingMode.UNNECESSARY);
    }

    private static BoundStatement bind(
            BoundStatement statement, TableDescription.Column column, @Nullable Object value) {
        var name = column.name();
        return switch (column.type()) {
            case ColumnType.Id id -> statement.bind(name, (UUID) value);
            case ColumnType.Text text -> statement.bind(name, (String) value);
            case ColumnType.LongText longText -> statement.bind(name, (String) value);
            case ColumnType.Day day -> statement.bind(name, (LocalDate) value);
            case ColumnType.Timestamp timestamp -> statement.bind(name, (Instant) value);
            case ColumnType.YesNo yesNo -> statement.bind(name, (Boolean) value);
            case ColumnType.Whole whole -> statement.bind(name, (Long) value);
            case ColumnType.Decimal decimal -> statement.bind(name, (BigDecimal) value);
        };
    }
}

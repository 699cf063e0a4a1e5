package app.pathfinder.core.isolation;

import app.pathfinder.core.database.ColumnType;
import app.pathfinder.core.database.TableDescription;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one user's tables for the owner's role, to which row-level security, forced on these tables, otherwise
 * shows none. For archives only. The force is taken off inside one transaction, in which nobody else can open the tables,
 * and is back before that can be committed. Confined to its thread and to the work that it is given to.
 */
public final class OwnerRows {
    private static final int FETCHED_AT_ONCE = 500;
    private static final int STORED_AT_ONCE = 200;

    private final Handle handle;
    private final SchemaPrefix prefix;
    private final Map<String, String> names;

    /** What is done with the rows. */
    @FunctionalInterface
    public interface Work<T> {
        T run(OwnerRows rows);
    }

    private OwnerRows(Handle handle, SchemaPrefix prefix) {
        this.handle = handle;
        this.prefix = prefix;
        this.names = UserTableSchema.tables().stream()
                .map(TableDescription::suffix)
                .collect(Collectors.toMap(suffix -> suffix, suffix -> name(prefix, suffix)));
    }

    private static String name(SchemaPrefix prefix, String suffix) {
        return new TableName(prefix, UserTable.ofSuffix(suffix)).toString();
    }

    /**
     * Runs work on a user's rows in a transaction of the owner's, which is rolled back if the work throws.
     *
     * @throws Problem {@link ProblemKind#TABLES_DIFFER} if the tables are not those that the program makes, and whatever
     *     the work throws
     */
    public static <T> T with(Handle handle, SchemaPrefix prefix, Work<T> work) {
        if (!handle.isInTransaction()) {
            throw new IllegalStateException("Rows of a user outside of a transaction");
        }
        try {
            var rows = new OwnerRows(handle, prefix);
            rows.open();
            var result = work.run(rows);
            rows.close();
            return result;
        } catch (RuntimeException | Error e) {
            rollBack(handle, e);
            throw e;
        }
    }

    /** At once, so that nobody who goes on in this transaction commits tables whose force is off. */
    private static void rollBack(Handle handle, Throwable failure) {
        try {
            handle.rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void open() {
        // Before, because what is missing cannot be locked; after, because only then nobody can change it any more.
        requireAsDescribed();
        handle.execute("set local lock_timeout = '5s'");
        handle.execute("lock table " + String.join(", ", names.values()) + " in access exclusive mode");
        requireAsDescribed();
        alterAll("no force row level security");
    }

    private void close() {
        alterAll("force row level security");
    }

    private void alterAll(String change) {
        names.values().forEach(name -> handle.execute("alter table " + name + " " + change));
    }

    /** A column that the description does not know would be lost with the tables. */
    private void requireAsDescribed() {
        var found = new HashMap<String, String>();
        handle.createQuery(UserTableCatalogSql.COLUMNS)
                .bindArray("names", String.class, List.copyOf(names.values()))
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("columns")))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        var wanted = UserTableSchema.tables().stream()
                .collect(Collectors.toMap(table -> name(prefix, table.suffix()), OwnerRows::sortedColumns));
        if (!found.equals(wanted)) {
            throw new Problem(ProblemKind.TABLES_DIFFER);
        }
    }

    private static String sortedColumns(TableDescription table) {
        return table.columns().stream()
                .map(TableDescription.Column::name)
                .sorted()
                .collect(Collectors.joining(","));
    }

    /**
     * Hands every row of a table over, values by column, in the order of their keys, without holding all in memory. A
     * value is a UUID, text, day, point in time, yes or no, whole number or decimal, or null.
     */
    public void forEach(TableDescription table, Consumer<Map<String, @Nullable Object>> reader) {
        var sql = "select " + columns(table, "") + " from " + names.get(table.suffix()) + " order by " + order(table);
        try (var rows =
                handle
                        .createQuery(sql)
                        .setFetchSize(FETCHED_AT_ONCE)
                        .map((row, context) -> values(table, row))
                        .stream()) {
            rows.forEach(reader);
        }
    }

    private static String columns(TableDescription table, String before) {
        return table.columns().stream().map(column -> before + column.name()).collect(Collectors.joining(", "));
    }

    /** By bytes, which is the same order everywhere. */
    private static String order(TableDescription table) {
        var key = table.key();
        return key.name() + (key.type() instanceof ColumnType.Text ? " collate \"C\"" : "");
    }

    private static Map<String, @Nullable Object> values(TableDescription table, ResultSet row) throws SQLException {
        var values = new HashMap<String, @Nullable Object>();
        for (var column : table.columns()) {
            values.put(column.name(), value(row, column));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, TableDescription.Column column) throws SQLException {
        var name = column.name();
        return switch (column.type()) {
            case ColumnType.Id id -> row.getObject(name, UUID.class);
            case ColumnType.Text text -> row.getString(name);
            case ColumnType.LongText longText -> row.getString(name);
            case ColumnType.Day day -> row.getObject(name, LocalDate.class);
            case ColumnType.Timestamp timestamp -> instant(row.getObject(name, OffsetDateTime.class));
            case ColumnType.YesNo yesNo -> row.getObject(name, Boolean.class);
            case ColumnType.Whole whole -> wholeNumber(row, name);
            case ColumnType.Decimal decimal -> row.getBigDecimal(name);
        };
    }

    private static @Nullable Long wholeNumber(ResultSet row, String name) throws SQLException {
        var value = row.getLong(name);
        return row.wasNull() ? null : value;
    }

    /** The driver's way to say infinity, which no other engine could store again. */
    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        if (OffsetDateTime.MAX.equals(value) || OffsetDateTime.MIN.equals(value)) {
            throw new Problem(ProblemKind.TABLES_DIFFER);
        }
        return value == null ? null : value.toInstant();
    }

    /** Stores rows as they are, with their dates and versions. A column without a value is empty. */
    public void store(TableDescription table, Iterator<Map<String, @Nullable Object>> rows) {
        var sql = "insert into " + names.get(table.suffix()) + " (" + columns(table, "") + ") values ("
                + columns(table, ":") + ")";
        try (var batch = handle.prepareBatch(sql)) {
            while (rows.hasNext()) {
                add(batch, table, rows.next());
                if (batch.size() == STORED_AT_ONCE) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static void add(PreparedBatch batch, TableDescription table, Map<String, @Nullable Object> row) {
        table.columns().forEach(column -> batch.bind(column.name(), argument(row.get(column.name()))));
        batch.add();
    }

    /** Bound by the driver itself, whose types are exact for days and points in time of any age. */
    private static Argument argument(@Nullable Object value) {
        return (place, statement, context) -> {
            if (value == null) {
                statement.setNull(place, Types.OTHER);
            } else if (value instanceof Instant instant) {
                statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(place, value);
            }
        };
    }
}

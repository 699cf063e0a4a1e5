package app.pathfinder.core.isolation;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.NamedSql;
import app.pathfinder.core.database.SqlDialect;
import app.pathfinder.core.database.TableDescription;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one user's tables for the owner's role, to which what keeps users apart otherwise shows none. For archives
 * only. They are open inside one transaction, and closed before that can be committed. Confined to its thread and to the
 * work that it is given to.
 */
public final class OwnerRows {
    private static final int FETCHED_AT_ONCE = 500;
    private static final int STORED_AT_ONCE = 200;

    /** The driver's ways to say infinity, which no other engine could store again. */
    private static final Set<Instant> INFINITE = Set.of(OffsetDateTime.MAX.toInstant(), OffsetDateTime.MIN.toInstant());

    private static final String COLUMNS_ON_POSTGRESQL = """
            select cast(a.attname as text) as column_name
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = cast('pathfinder' as regnamespace) and c.relkind in ('r', 'p')
               and c.relname = cast(:name as name)
            """;

    static final String COLUMNS_ON_ORACLE =
            "select lower(column_name) as column_name from user_tab_columns where table_name = upper(:name)";

    private final SqlDialect dialect;
    private final Handle handle;
    private final SchemaPrefix prefix;
    private final UserIdentifiers identifiers;

    /** What is done with the rows. */
    @FunctionalInterface
    public interface Work<T> {
        T run(OwnerRows rows);
    }

    private OwnerRows(SqlDialect dialect, Handle handle, SchemaPrefix prefix) {
        this.dialect = dialect;
        this.handle = handle;
        this.prefix = prefix;
        this.identifiers = new UserIdentifiers(prefix, dialect);
    }

    /**
     * Runs work on a user's rows in a transaction of the owner's, which is rolled back if the work throws.
     *
     * @throws Problem {@link ProblemKind#TABLES_DIFFER} if the tables are not those that the program makes, and whatever
     *     the work throws
     */
    public static <T> T with(SqlDialect dialect, Handle handle, SchemaPrefix prefix, Work<T> work) {
        if (!handle.isInTransaction()) {
            throw new IllegalStateException("Rows of a user outside of a transaction");
        }
        var access = dialect.ownerAccess();
        try {
            var rows = new OwnerRows(dialect, handle, prefix);
            rows.requireAsDescribed();
            access.lock(handle, rows.names());
            // Once more, because what was missing could not be locked, and only now nobody can change it any more.
            rows.requireAsDescribed();
            access.open(handle, prefix.value(), rows.names());
            var result = work.run(rows);
            access.close(handle, rows.names());
            return result;
        } catch (RuntimeException | Error e) {
            access.giveUp(handle, e);
            throw e;
        }
    }

    private Collection<String> names() {
        return UserTableSchema.tables().stream().map(this::name).toList();
    }

    private String name(TableDescription table) {
        return new TableName(prefix, UserTable.ofSuffix(table.suffix())).toString();
    }

    /** A column that the description does not know would be lost with the tables. */
    private void requireAsDescribed() {
        for (var table : UserTableSchema.tables()) {
            var wanted =
                    table.columns().stream().map(TableDescription.Column::name).collect(Collectors.toSet());
            if (!columns(table).equals(wanted)) {
                throw new Problem(ProblemKind.TABLES_DIFFER);
            }
        }
    }

    private Set<String> columns(TableDescription table) {
        var sql = NamedSql.parse(dialect.choose(COLUMNS_ON_POSTGRESQL, COLUMNS_ON_ORACLE));
        var found = new BoundStatement(handle, sql, identifiers, dialect)
                .bind("name", name(table))
                .list(row -> row.text("column_name"));
        return Set.copyOf(found);
    }

    /**
     * Hands every row of a table over, values by column, in the order of their keys, without holding all in memory. A
     * value is a UUID, text, day, point in time, yes or no, whole number or decimal, or null.
     */
    public void forEach(TableDescription table, Consumer<Map<String, @Nullable Object>> reader) {
        var rows = UserRows.of(UserTable.ofSuffix(table.suffix()));
        statement(rows.all()).forEach(FETCHED_AT_ONCE, rows::values, row -> {
            requireFinite(row);
            reader.accept(row);
        });
    }

    private static void requireFinite(Map<String, @Nullable Object> row) {
        if (row.values().stream().filter(Objects::nonNull).anyMatch(INFINITE::contains)) {
            throw new Problem(ProblemKind.TABLES_DIFFER);
        }
    }

    /** Stores rows as they are, with their dates and versions. A column without a value is empty. */
    public void store(TableDescription table, Iterator<Map<String, @Nullable Object>> rows) {
        var stored = UserRows.of(UserTable.ofSuffix(table.suffix()));
        statement(stored.insertion()).executeForEach(rows, STORED_AT_ONCE, stored::bindAll);
    }

    private BoundStatement statement(String sql) {
        return new BoundStatement(handle, UserSql.checked(sql), identifiers, dialect);
    }
}

package app.pathfinder.core.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One run of a {@link NamedSql}: values are bound by name, never put into the text, and each must be bound before it
 * runs. An absent value keeps its type, so that the server prepares one statement for both. Confined to the thread of
 * its transaction. A failure of the database comes out as the unchecked exception that the pool turns into a problem.
 */
public sealed class BoundStatement permits OracleCall {
    private final Handle handle;
    private final NamedSql sql;
    private final UnaryOperator<String> identifiers;
    private final SqlDialect dialect;
    private final @Nullable Setter[] setters;
    private boolean leavesPresent;

    /** Puts one value at a place of the driver's statement. */
    private interface Setter {
        void set(PreparedStatement statement, int place) throws SQLException;
    }

    /** @param identifiers what each {@code <name>} of the statement stands for; throws for a name that it has not */
    public BoundStatement(Handle handle, NamedSql sql, UnaryOperator<String> identifiers, SqlDialect dialect) {
        this.handle = handle;
        this.sql = sql;
        this.identifiers = identifiers;
        this.dialect = dialect;
        this.setters = new Setter[sql.parameters()];
    }

    public BoundStatement bind(String name, @Nullable String value) {
        return set(name, (statement, place) -> statement.setString(place, value));
    }

    public BoundStatement bind(String name, @Nullable UUID value) {
        return set(name, (statement, place) -> dialect.setId(statement, place, value));
    }

    public BoundStatement bind(String name, @Nullable LocalDate value) {
        return set(name, (statement, place) -> dialect.setDay(statement, place, value));
    }

    public BoundStatement bind(String name, @Nullable Instant value) {
        return set(name, (statement, place) -> dialect.setInstant(statement, place, value));
    }

    public BoundStatement bind(String name, @Nullable Boolean value) {
        return set(name, (statement, place) -> dialect.setYesNo(statement, place, value));
    }

    public BoundStatement bind(String name, @Nullable Integer value) {
        return set(name, (statement, place) -> {
            if (value == null) {
                statement.setNull(place, Types.INTEGER);
            } else {
                statement.setInt(place, value);
            }
        });
    }

    public BoundStatement bind(String name, @Nullable Long value) {
        return set(name, (statement, place) -> {
            if (value == null) {
                statement.setNull(place, Types.BIGINT);
            } else {
                statement.setLong(place, value);
            }
        });
    }

    public BoundStatement bind(String name, @Nullable BigDecimal value) {
        return set(name, (statement, place) -> statement.setBigDecimal(place, value));
    }

    public BoundStatement bind(String name, byte[] value) {
        return set(name, (statement, place) -> statement.setBytes(place, value));
    }

    private BoundStatement set(String name, Setter setter) {
        var places = sql.places(name);
        if (places == null) {
            throw new IllegalArgumentException("The statement has no parameter :" + name);
        }
        for (var place : places) {
            setters[place - 1] = setter;
        }
        return this;
    }

    /** Takes an insert that fails because a row with the same unique values is there for one that changed nothing. */
    public BoundStatement leavingPresent() {
        leavesPresent = true;
        return this;
    }

    /** Runs an insert, update or delete; how many rows it changed. */
    public int execute() {
        return run(statement -> {
            try {
                return statement.executeUpdate();
            } catch (SQLException e) {
                if (leavesPresent && dialect.saysPresent(e)) {
                    return 0;
                }
                throw e;
            }
        });
    }

    /** Runs a routine that gives nothing back. */
    public void perform() {
        one(row -> true);
    }

    /** Runs a query and reads every row. The statement bounds how many there are. */
    public <T> List<T> list(Row.Reader<T> reader) {
        return run(statement -> {
            try (var result = statement.executeQuery()) {
                return read(result, reader);
            }
        });
    }

    /**
     * Runs a query and hands its rows over one by one, without holding them all in memory; on PostgreSQL that takes a
     * transaction.
     *
     * @param fetched how many rows come from the server at a time
     */
    public <T> void forEach(int fetched, Row.Reader<T> reader, Consumer<T> action) {
        run(statement -> {
            statement.setFetchSize(fetched);
            try (var result = statement.executeQuery()) {
                var row = new Row(new ResultCells(result, dialect));
                while (result.next()) {
                    action.accept(reader.read(row));
                }
                return true;
            }
        });
    }

    /** Puts the values of one of many rows into their places. */
    @FunctionalInterface
    public interface Binding<T> {
        void bind(BoundStatement statement, T row);
    }

    /**
     * Runs an insert for each of many rows.
     *
     * @param atOnce how many go to the server at a time
     */
    public <T> void executeForEach(Iterator<T> rows, int atOnce, Binding<T> binding) {
        prepared(statement -> {
            var waiting = 0;
            while (rows.hasNext()) {
                binding.bind(this, rows.next());
                setValues(statement);
                statement.addBatch();
                if (++waiting == atOnce || !rows.hasNext()) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            return true;
        });
    }

    private <T> List<T> read(ResultSet result, Row.Reader<T> reader) throws SQLException {
        var rows = new ArrayList<T>();
        var row = new Row(new ResultCells(result, dialect));
        while (result.next()) {
            rows.add(reader.read(row));
        }
        return rows;
    }

    /** The row of a query that finds at most one. */
    public <T> Optional<T> findOne(Row.Reader<T> reader) {
        var rows = list(reader);
        if (rows.size() > 1) {
            throw new IllegalStateException("Found more rows than one");
        }
        return rows.stream().findFirst();
    }

    /** The row of a query that always finds one. */
    public <T> T one(Row.Reader<T> reader) {
        return findOne(reader).orElseThrow(() -> new IllegalStateException("Found no row"));
    }

    /** What is done with the prepared statement. */
    private interface Execution<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(Execution<T> execution) {
        return prepared(statement -> {
            setValues(statement);
            return execution.apply(statement);
        });
    }

    private <T> T prepared(Execution<T> execution) {
        try (var statement = connection().prepareStatement(text())) {
            return execution.apply(statement);
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    final Connection connection() {
        return handle.getConnection();
    }

    final String text() {
        return sql.text(identifiers);
    }

    final void setValues(PreparedStatement statement) throws SQLException {
        for (var index = 0; index < setters.length; index++) {
            var setter = setters[index];
            if (setter == null) {
                throw new IllegalStateException("A value of the statement is not bound");
            }
            setter.set(statement, index + 1);
        }
    }
}

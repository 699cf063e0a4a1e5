package app.pathfinder.core.database.oracle;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A connection to a database that has the packages. Nothing is committed but by them or on request. Not thread-safe. */
final class OracleSession implements AutoCloseable {
    private final Connection connection;

    OracleSession(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Calls a procedure with its values in and returns those out, which come last. */
    List<@Nullable Object> call(String procedure, int outs, @Nullable Object... ins) throws SQLException {
        var outNames = IntStream.range(0, outs).mapToObj(i -> "@out" + i).toList();
        var places =
                Stream.concat(Stream.of(ins).map(in -> "?"), outNames.stream()).toList();
        try (var statement = connection.prepareStatement("call " + procedure + "(" + String.join(", ", places) + ")")) {
            bind(statement, ins);
            statement.execute();
        }
        return outs == 0
                ? List.of()
                : rows("select " + String.join(", ", outNames)).getFirst();
    }

    /** The text that a procedure with one value out returns. */
    String outcome(String procedure, @Nullable Object... ins) throws SQLException {
        return String.valueOf(call(procedure, 1, ins).getFirst());
    }

    /** The number that a procedure with one value out returns. */
    int count(String procedure, @Nullable Object... ins) throws SQLException {
        return new BigDecimal(outcome(procedure, ins)).intValueExact();
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    List<List<@Nullable Object>> rows(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<List<@Nullable Object>>();
                while (found.next()) {
                    var row = new ArrayList<@Nullable Object>();
                    for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(found.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    /** The first column of all rows. */
    List<String> texts(String sql, @Nullable Object... values) throws SQLException {
        return rows(sql, values).stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }

    String text(String sql, @Nullable Object... values) throws SQLException {
        return texts(sql, values).getFirst();
    }

    int number(String sql, @Nullable Object... values) throws SQLException {
        return Integer.parseInt(text(sql, values));
    }

    /** What this connection takes for now, from here on. */
    void setTime(Instant now) throws SQLException {
        var micros = now.getEpochSecond() + String.format(".%06d", now.getNano() / 1000);
        try (var statement = connection.createStatement()) {
            statement.execute("set timestamp = " + micros);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollBack() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(i + 1, value instanceof UUID id ? bytes(id) : value);
        }
    }

    /** An id as the tables have it. */
    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static byte[] raw(@Nullable Object out) {
        return (byte[]) Objects.requireNonNull(out);
    }
}

package app.pathfinder.core.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's types, and its functions in the place of a table. */
final class PostgresDialect implements SqlDialect {
    private static final RoutineTexts CALLS = new RoutineTexts(PostgresDialect::call);

    @Override
    public String booleanType() {
        return "boolean";
    }

    @Override
    public String idType() {
        return "uuid";
    }

    @Override
    public String textType() {
        return "text";
    }

    @Override
    public String codeOrder() {
        return "collate \"C\"";
    }

    @Override
    public String recursive() {
        return "recursive";
    }

    @Override
    public String fromNothing() {
        return "";
    }

    @Override
    public String unlessPresent() {
        return "on conflict do nothing";
    }

    /** A failed statement fails the whole transaction here, so the insert itself must say it. */
    @Override
    public boolean saysPresent(SQLException failure) {
        return false;
    }

    @Override
    public BoundStatement call(Handle handle, Routine routine) {
        return new BoundStatement(handle, CALLS.of(routine), UnaryOperator.identity(), this);
    }

    /** A function that gives one value has a column of its own name, and one that gives nothing still gives a row. */
    private static String call(Routine routine) {
        var call = routine.ins().stream()
                .map(PostgresDialect::argument)
                .collect(Collectors.joining(", ", " from " + routine.sqlName() + "(", ")"));
        return switch (routine.outs().size()) {
            case 0 -> "select 1" + call;
            case 1 -> "select r." + routine.columns() + call + " as r(" + routine.columns() + ")";
            default -> "select " + routine.columns() + call;
        };
    }

    private static String argument(RoutineParameter in) {
        var value = ":" + in.name();
        return in.type() == RoutineParameter.Type.JSON ? "cast(" + value + " as jsonb)" : value;
    }

    @Override
    public void setId(PreparedStatement statement, int place, @Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.OTHER);
        } else {
            statement.setObject(place, value);
        }
    }

    @Override
    public void setYesNo(PreparedStatement statement, int place, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.BOOLEAN);
        } else {
            statement.setBoolean(place, value);
        }
    }

    @Override
    public void setDay(PreparedStatement statement, int place, @Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.DATE);
        } else {
            statement.setObject(place, value);
        }
    }

    @Override
    public void setInstant(PreparedStatement statement, int place, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(place, value.atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    @Override
    public @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Override
    public @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

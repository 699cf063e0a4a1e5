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
import org.jspecify.annotations.Nullable;

/** PostgreSQL's types. */
final class PostgresDialect implements SqlDialect {
    @Override
    public String booleanType() {
        return "boolean";
    }

    @Override
    public String idType() {
        return "uuid";
    }

    @Override
    public String unlessPresent(String insert) {
        return insert + " on conflict do nothing";
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

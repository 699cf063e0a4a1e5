package app.pathfinder.core.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that the result of a query stands at. */
record ResultCells(ResultSet row, SqlDialect dialect) implements Cells {
    @Override
    public @Nullable String text(String column) throws SQLException {
        return row.getString(column);
    }

    @Override
    public byte @Nullable [] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    @Override
    public @Nullable UUID id(String column) throws SQLException {
        return dialect.id(row, column);
    }

    @Override
    public @Nullable LocalDate day(String column) throws SQLException {
        return dialect.day(row, column);
    }

    @Override
    public @Nullable Instant instant(String column) throws SQLException {
        return dialect.instant(row, column);
    }

    @Override
    public @Nullable Boolean yesNo(String column) throws SQLException {
        var value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public @Nullable Integer number(String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public @Nullable Long longNumber(String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    @Override
    public @Nullable BigDecimal decimal(String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}

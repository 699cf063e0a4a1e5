package app.pathfinder.core.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that a query stands at. Columns that may be empty are read by the methods that say so; the others throw
 * {@link NullPointerException} where the database breaks its own constraint. For the callback that it is given to.
 */
public final class Row {
    private final ResultSet row;
    private final SqlDialect dialect;

    Row(ResultSet row, SqlDialect dialect) {
        this.row = row;
        this.dialect = dialect;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row);
    }

    private interface Access<T> {
        @Nullable
        T get() throws SQLException;
    }

    private static <T> @Nullable T optional(Access<T> access) {
        try {
            return access.get();
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    private static <T> T required(String column, Access<T> access) {
        return Objects.requireNonNull(optional(access), column);
    }

    public String text(String column) {
        return required(column, () -> row.getString(column));
    }

    public @Nullable String optionalText(String column) {
        return optional(() -> row.getString(column));
    }

    public UUID id(String column) {
        return required(column, () -> dialect.id(row, column));
    }

    public @Nullable UUID optionalId(String column) {
        return optional(() -> dialect.id(row, column));
    }

    public LocalDate day(String column) {
        return required(column, () -> dialect.day(row, column));
    }

    public @Nullable LocalDate optionalDay(String column) {
        return optional(() -> dialect.day(row, column));
    }

    public Instant instant(String column) {
        return required(column, () -> dialect.instant(row, column));
    }

    public @Nullable Instant optionalInstant(String column) {
        return optional(() -> dialect.instant(row, column));
    }

    public boolean yesNo(String column) {
        return required(column, () -> row.getBoolean(column));
    }

    public int number(String column) {
        return required(column, () -> row.getInt(column));
    }

    public @Nullable Integer optionalNumber(String column) {
        return optional(() -> {
            var value = row.getInt(column);
            return row.wasNull() ? null : value;
        });
    }

    public @Nullable Boolean optionalYesNo(String column) {
        return optional(() -> {
            var value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        });
    }

    public @Nullable Long optionalLongNumber(String column) {
        return optional(() -> {
            var value = row.getLong(column);
            return row.wasNull() ? null : value;
        });
    }

    public long longNumber(String column) {
        return required(column, () -> row.getLong(column));
    }

    public @Nullable BigDecimal optionalDecimal(String column) {
        return optional(() -> row.getBigDecimal(column));
    }
}

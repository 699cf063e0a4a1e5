package app.pathfinder.core.database;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row that a query stands at, or what a routine gave back. Columns that may be empty are read by the methods that
 * say so; the others throw {@link NullPointerException} where the database breaks its own constraint. For the callback
 * that it is given to.
 */
public final class Row {
    private final Cells cells;

    Row(Cells cells) {
        this.cells = cells;
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
        return required(column, () -> cells.text(column));
    }

    public @Nullable String optionalText(String column) {
        return optional(() -> cells.text(column));
    }

    public byte[] bytes(String column) {
        return required(column, () -> cells.bytes(column));
    }

    public UUID id(String column) {
        return required(column, () -> cells.id(column));
    }

    public @Nullable UUID optionalId(String column) {
        return optional(() -> cells.id(column));
    }

    public LocalDate day(String column) {
        return required(column, () -> cells.day(column));
    }

    public @Nullable LocalDate optionalDay(String column) {
        return optional(() -> cells.day(column));
    }

    public Instant instant(String column) {
        return required(column, () -> cells.instant(column));
    }

    public @Nullable Instant optionalInstant(String column) {
        return optional(() -> cells.instant(column));
    }

    public boolean yesNo(String column) {
        return required(column, () -> cells.yesNo(column));
    }

    public int number(String column) {
        return required(column, () -> cells.number(column));
    }

    public @Nullable Integer optionalNumber(String column) {
        return optional(() -> cells.number(column));
    }

    public @Nullable Boolean optionalYesNo(String column) {
        return optional(() -> cells.yesNo(column));
    }

    public @Nullable Long optionalLongNumber(String column) {
        return optional(() -> cells.longNumber(column));
    }

    public long longNumber(String column) {
        return required(column, () -> cells.longNumber(column));
    }

    public @Nullable BigDecimal optionalDecimal(String column) {
        return optional(() -> cells.decimal(column));
    }
}

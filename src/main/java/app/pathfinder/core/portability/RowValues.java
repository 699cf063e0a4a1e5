package app.pathfinder.core.portability;

import app.pathfinder.core.database.TableDescription;
import app.pathfinder.core.isolation.UserRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads values of whole rows, and compares what rows say. Without state; any thread. */
final class RowValues {
    private RowValues() {}

    static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.requireNonNullElse(optionalText(row, column), "");
    }

    static @Nullable String optionalText(Map<String, @Nullable Object> row, String column) {
        return (String) row.get(column);
    }

    static @Nullable UUID id(Map<String, @Nullable Object> row, String column) {
        return (UUID) row.get(column);
    }

    static @Nullable LocalDate day(Map<String, @Nullable Object> row, String column) {
        return (LocalDate) row.get(column);
    }

    static boolean yesNo(Map<String, @Nullable Object> row, String column) {
        return Boolean.TRUE.equals(row.get(column));
    }

    static @Nullable BigDecimal decimal(Map<String, @Nullable Object> row, String column) {
        return (BigDecimal) row.get(column);
    }

    /** @throws ArithmeticException if it is none that the program counts to */
    static @Nullable Integer number(Map<String, @Nullable Object> row, String column) {
        var value = (Long) row.get(column);
        return value == null ? null : (Integer) Math.toIntExact(value);
    }

    static int version(Map<String, @Nullable Object> row) {
        return Objects.requireNonNull(number(row, "row_version"));
    }

    static Instant updatedAt(Map<String, @Nullable Object> row) {
        return (Instant) Objects.requireNonNull(row.get("updated_at"));
    }

    /** The columns in which two rows say something else, whenever they were written. */
    static List<FieldChange> differences(
            TableDescription table, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        var changes = new ArrayList<FieldChange>();
        for (var column : table.columns()) {
            var old = before.get(column.name());
            var wanted = after.get(column.name());
            if (!UserRows.isOfEveryTable(column) && !equal(old, wanted)) {
                changes.add(new FieldChange(column.name(), old, wanted));
            }
        }
        return changes;
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return (one instanceof BigDecimal first && other instanceof BigDecimal second)
                ? first.compareTo(second) == 0
                : Objects.equals(one, other);
    }
}

package app.pathfinder.core.portability;

import app.pathfinder.core.database.ColumnType;
import app.pathfinder.core.database.TableDescription;
import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.text.StorableText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a row of a file can be stored: by the columns of its table and the rules of its record. Immutable. */
final class RowRules {
    /** What every engine can store and a person can mean. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Messages messages;

    RowRules(Messages messages) {
        this.messages = messages;
    }

    /** Why it cannot be stored, in a sentence; nothing if it can. */
    Optional<String> flaw(UserTable table, Map<String, @Nullable Object> row) {
        var fits = UserRows.of(table).description().columns().stream()
                .allMatch(column -> fits(column, row.get(column.name())));
        return fits && isConsistent(table, row)
                ? contentFlaw(table, row)
                : Optional.of(messages.text("portability.note.unknown-value"));
    }

    private static boolean fits(TableDescription.Column column, @Nullable Object value) {
        if (value == null) {
            return !column.required();
        }
        return switch (column.type()) {
            case ColumnType.Text text -> isText((String) value, text.length());
            case ColumnType.LongText longText -> isText((String) value, Integer.MAX_VALUE);
            case ColumnType.Timestamp timestamp -> isTime((Instant) value);
            case ColumnType.Whole whole -> (long) value >= 0 && (long) value <= Integer.MAX_VALUE;
            default -> true;
        };
    }

    private static boolean isText(String text, int most) {
        return StorableText.isStorable(text) && text.codePointCount(0, text.length()) <= most;
    }

    private static boolean isTime(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    /** What two columns say twice. */
    private static boolean isConsistent(UserTable table, Map<String, @Nullable Object> row) {
        return table != UserTable.EXPERIENCES_DETAILED
                || RowValues.yesNo(row, "is_current") == (row.get("end_date") == null);
    }

    private Optional<String> contentFlaw(UserTable table, Map<String, @Nullable Object> row) {
        try {
            return RowContents.of(table, row).validate().stream().findFirst().map(this::sentence);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.of(messages.text("portability.note.unknown-value"));
        }
    }

    /** The field's name and what is wrong with it. */
    String sentence(FieldError error) {
        return messages.text(
                "portability.note.field",
                messages.text(error.field().labelKey()),
                messages.text(error.messageKey(), error.arguments().toArray()));
    }
}

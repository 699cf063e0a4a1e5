package app.pathfinder.core.record;

import app.pathfinder.core.text.StorableText;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that fields of all kinds of records obey. Each finds at most one error. Without state; any thread. */
public final class FieldRules {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private FieldRules() {}

    /** The errors that were found, in the order of the rules. */
    @SafeVarargs
    public static List<FieldError> all(Optional<FieldError>... found) {
        var errors = new ArrayList<FieldError>();
        for (var each : found) {
            each.ifPresent(errors::add);
        }
        return List.copyOf(errors);
    }

    /** A text that must not be empty, after {@link #trimmed}. */
    public static Optional<FieldError> required(RecordField field, @Nullable String value) {
        return value == null || value.isEmpty() ? missing(field) : text(field, value);
    }

    /** The error of a field that is empty but must not be: the sentence {@code <area>.error.<field>-missing}. */
    public static Optional<FieldError> missing(RecordField field) {
        return Optional.of(FieldError.of(field, field.key() + "-missing"));
    }

    /** A text that fits and can be stored; absent is right. */
    public static Optional<FieldError> text(RecordField field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!StorableText.isStorable(value)) {
            return Optional.of(FieldError.shared(field, "unstorable"));
        }
        var length = value.codePointCount(0, value.length());
        return length > field.maxLength()
                ? Optional.of(FieldError.shared(field, "too-long", field.maxLength(), length))
                : Optional.empty();
    }

    /** A day that a person can mean; absent is right. */
    public static Optional<FieldError> day(RecordField field, @Nullable LocalDate value) {
        return value != null && (value.getYear() < EARLIEST_YEAR || value.getYear() > LATEST_YEAR)
                ? Optional.of(FieldError.shared(
                        field, "year-range", Integer.toString(EARLIEST_YEAR), Integer.toString(LATEST_YEAR)))
                : Optional.empty();
    }

    /** An end that is not before its start; either may be absent. */
    public static Optional<FieldError> notBefore(
            RecordField field, @Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start)
                ? Optional.of(FieldError.shared(field, "end-before-start"))
                : Optional.empty();
    }

    /** A whole number between two others, both included; absent is right. */
    public static Optional<FieldError> range(RecordField field, @Nullable Integer value, int least, int most) {
        return value != null && (value < least || value > most)
                ? Optional.of(FieldError.shared(field, "number-range", least, most))
                : Optional.empty();
    }

    /**
     * A decimal number that fits a column without being rounded; absent is right.
     *
     * @param precision decimal digits in all
     * @param scale how many of them stand after the point
     */
    public static Optional<FieldError> decimal(
            RecordField field, @Nullable BigDecimal value, int precision, int scale) {
        if (value == null) {
            return Optional.empty();
        }
        var plain = value.stripTrailingZeros();
        if (plain.scale() > scale) {
            return Optional.of(FieldError.shared(field, "decimals", scale));
        }
        return (long) plain.precision() - plain.scale() > precision - scale
                ? Optional.of(FieldError.shared(field, "too-large", precision - scale))
                : Optional.empty();
    }

    /** An address of the web; absent is right. */
    public static Optional<FieldError> url(RecordField field, @Nullable String value) {
        var error = text(field, value);
        return error.isPresent() || value == null || isWebAddress(value)
                ? error
                : Optional.of(FieldError.shared(field, "url"));
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = new URI(value);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** The text without the blanks around it, or null where only blanks are left: an empty text is none. */
    public static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

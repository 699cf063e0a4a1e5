package app.pathfinder.core.portability;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day, as files of other programs name them. Immutable.
 *
 * @param month absent for a whole year
 * @param day absent for a whole month
 */
record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:T.*)?");
    /** With full stops the day comes first wherever people write so. */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");

    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{4})");
    private static final List<DateTimeFormatter> MONTHS = List.of(english("MMM uuuu"), english("MMMM uuuu"));
    private static final List<DateTimeFormatter> DAYS =
            List.of(english("d MMM uuuu"), english("d MMMM uuuu"), english("MMM d, uuuu"), english("MMMM d, uuuu"));

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The date that a text names: {@code 2021}, {@code 2021-03}, {@code 2021-03-15}, {@code Mar 2021} and the like. */
    static Optional<PartialDate> parse(String text) {
        var stripped = text.strip();
        try {
            return numbers(stripped).or(() -> words(stripped));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> numbers(String text) {
        var yearFirst = NUMBERS.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(checked(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return Optional.of(checked(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches()
                ? Optional.of(checked(monthFirst.group(2), monthFirst.group(1), null))
                : Optional.empty();
    }

    private static PartialDate checked(String year, @Nullable String month, @Nullable String day) {
        var date = new PartialDate(
                Integer.parseInt(year),
                month == null ? null : (Integer) Integer.parseInt(month),
                day == null ? null : (Integer) Integer.parseInt(day));
        date.first();
        return date;
    }

    private static Optional<PartialDate> words(String text) {
        // Some languages' short months are longer in English, and some programs end them with a point.
        var plain = text.replace(".", "").replaceAll("(?i)\\bSept\\b", "Sep").replaceAll("\\s+", " ");
        for (var format : DAYS) {
            var position = new ParsePosition(0);
            var read = format.parseUnresolved(plain, position);
            if (isWhole(read, position, plain)) {
                return Optional.of(of(LocalDate.parse(plain, format)));
            }
        }
        for (var format : MONTHS) {
            var position = new ParsePosition(0);
            if (isWhole(format.parseUnresolved(plain, position), position, plain)) {
                var month = YearMonth.parse(plain, format);
                return Optional.of(new PartialDate(month.getYear(), month.getMonthValue(), null));
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(@Nullable TemporalAccessor read, ParsePosition position, String text) {
        return read != null && position.getErrorIndex() < 0 && position.getIndex() == text.length();
    }

    /** Its first day. */
    LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** Its last day. */
    LocalDate last() {
        if (day != null) {
            return first();
        }
        return month == null
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** Whether a day is what it means, or within. */
    boolean covers(LocalDate other) {
        return !other.isBefore(first()) && !other.isAfter(last());
    }
}

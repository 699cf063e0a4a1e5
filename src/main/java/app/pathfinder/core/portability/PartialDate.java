package app.pathfinder.core.portability;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
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
    /** 5 Mar 2021, Mar 2021, or as a spreadsheet writes them, 5-Mar-21 and Mar-21. */
    private static final Pattern MONTH_NAMED = Pattern.compile("(?:(\\d{1,2})[ -])?(\\p{L}+)[ -]'?(\\d{4}|\\d{2})");

    private static final Pattern MONTH_NAMED_FIRST = Pattern.compile("(\\p{L}+) (\\d{1,2}), (\\d{4})");

    /** A year of two digits is of this century below, as spreadsheets read it. */
    private static final int LAST_CENTURY_FROM = 30;

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
        // Some programs end short names with a point, and some languages a day.
        var plain = ExperienceIndex.folded(text.replace(".", " ")).replace(" ,", ",");
        var named = MONTH_NAMED.matcher(plain);
        if (named.matches()) {
            return named(named.group(3), named.group(2), named.group(1));
        }
        var first = MONTH_NAMED_FIRST.matcher(plain);
        return first.matches() ? named(first.group(3), first.group(1), first.group(2)) : Optional.empty();
    }

    private static Optional<PartialDate> named(String year, String name, @Nullable String day) {
        return Optional.ofNullable(MonthNames.number(name))
                .map(month -> checked(whole(year), Integer.toString(month), day));
    }

    private static String whole(String year) {
        if (year.length() == 4) {
            return year;
        }
        return (Integer.parseInt(year) < LAST_CENTURY_FROM ? "20" : "19") + year;
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

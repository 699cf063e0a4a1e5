package app.pathfinder.core.assistant.interview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something began and ended, as people say it: 14 Mar 2021 to Jun 2022, 03/2021 – 06/2022, since 2023, 2019.
 * Immutable; any thread.
 *
 * @param end null while it lasts
 */
record Period(LocalDate start, @Nullable LocalDate end) {
    private static final String MONTH_NAME =
            "(jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\\p{L}*\\.?";
    private static final Pattern DATE = Pattern.compile(
            "(?<iso>(?<!\\d)(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?!\\d))"
                    + "|(?<named>(?:(?<!\\d)(\\d{1,2})\\.?\\s+)?\\b" + MONTH_NAME + "\\s+(\\d{4})(?!\\d))"
                    + "|(?<numbered>(?<!\\d)(\\d{1,2})[/.](\\d{4})(?!\\d))"
                    + "|(?<year>(?<!\\d)(\\d{4})(?!\\d))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    /** The days that a date without a day can mean. */
    private record Span(LocalDate first, LocalDate last) {}

    /** The period that a text tells, if it tells one. */
    static Optional<Period> in(String text, InterviewWords words) {
        var spans = spans(text);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var start = spans.getFirst();
        if (spans.size() == 1) {
            return Optional.of(new Period(start.first, words.saysLasting(text) ? null : start.last));
        }
        var end = spans.get(1).last;
        return Optional.of(
                end.isBefore(start.first) ? new Period(spans.get(1).first, start.last) : new Period(start.first, end));
    }

    private static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        var matcher = DATE.matcher(text);
        while (matcher.find()) {
            span(matcher)
                    .filter(span -> span.first.getYear() >= EARLIEST_YEAR && span.first.getYear() <= LATEST_YEAR)
                    .ifPresent(spans::add);
        }
        return spans;
    }

    /** Empty for a day that there is not, such as 31 Feb; then the person is asked again. */
    private static Optional<Span> span(Matcher found) {
        try {
            return Optional.of(named(found));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Span named(Matcher found) {
        if (found.group("iso") != null) {
            return span(number(found.group(2)), number(found.group(3)), found.group(4));
        }
        if (found.group("named") != null) {
            return span(number(found.group(8)), month(found.group(7)), found.group(6));
        }
        if (found.group("numbered") != null) {
            return span(number(found.group(11)), number(found.group(10)), null);
        }
        var year = number(found.group("year"));
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Span span(int year, int month, @Nullable String day) {
        if (day != null) {
            var date = LocalDate.of(year, month, number(day));
            return new Span(date, date);
        }
        var whole = YearMonth.of(year, month);
        return new Span(whole.atDay(1), whole.atEndOfMonth());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        var english = switch (name.toLowerCase(Locale.ROOT)) {
            case "mär" -> "mar";
            case "mai" -> "may";
            case "okt" -> "oct";
            case "dez" -> "dec";
            default -> name.toLowerCase(Locale.ROOT);
        };
        return MONTHS.indexOf(english) + 1;
    }
}

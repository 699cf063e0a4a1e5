package app.pathfinder.desktop.record;

import app.pathfinder.core.text.DateForm;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as people type them: 14 Mar 2021, March 14, 2021, 14. März 2021, 2021-03-14, 14.3.2021, Mar 2021, 3/2021 or
 * 2021; months by their English and German names, whatever the language of the program. A date with
 * slashes is not understood, because 3/4/2021 is another day in another country.
 */
public enum DateText {
    /** Where the day is left out, the first one is meant. */
    START {
        @Override
        LocalDate of(YearMonth month) {
            return month.atDay(1);
        }

        @Override
        LocalDate of(Year year) {
            return year.atDay(1);
        }
    },
    /** Where the day is left out, the last one is meant. */
    END {
        @Override
        LocalDate of(YearMonth month) {
            return month.atEndOfMonth();
        }

        @Override
        LocalDate of(Year year) {
            return year.atMonth(12).atEndOfMonth();
        }
    };

    /** In the forms, as in what {@link MonthNames} makes, # stands before a month that was given by its name. */
    private static final List<DateTimeFormatter> DAYS = formatters("uuuu-M-d", "d#M uuuu", "#M d uuuu", "d.M.uuuu");

    private static final List<DateTimeFormatter> MONTHS = formatters("#M uuuu", "uuuu-M", "M/uuuu", "M.uuuu");
    private static final List<DateTimeFormatter> YEARS = formatters("uuuu");

    abstract LocalDate of(YearMonth month);

    abstract LocalDate of(Year year);

    /** The date in the form that fields show. */
    public static String text(LocalDate date) {
        return DateForm.DAY.format(date);
    }

    /** The date that the text means, if it means one. */
    public Optional<LocalDate> parse(String typed) {
        var text = normalized(typed);
        return parse(text, DAYS, LocalDate::from)
                .or(() -> parse(text, MONTHS, YearMonth::from).map(this::of))
                .or(() -> parse(text, YEARS, Year::from).map(this::of));
    }

    private static String normalized(String typed) {
        return MonthNames.toNumbers(typed.strip().replace(',', ' '))
                .replaceAll("\\s*([./-])\\s*", "$1")
                .replaceAll("\\s+", " ");
    }

    private static <T> Optional<T> parse(String text, List<DateTimeFormatter> formatters, TemporalQuery<T> query) {
        return formatters.stream()
                .flatMap(formatter -> parse(text, formatter, query).stream())
                .findFirst();
    }

    private static <T> Optional<T> parse(String text, DateTimeFormatter formatter, TemporalQuery<T> query) {
        try {
            return Optional.of(formatter.parse(text, query));
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }

    private static List<DateTimeFormatter> formatters(String... patterns) {
        return List.of(patterns).stream().map(DateText::formatter).toList();
    }

    private static DateTimeFormatter formatter(String form) {
        return DateTimeFormatter.ofPattern(form.replace("#", "'#'"), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

package app.pathfinder.core.achievement;

import app.pathfinder.core.text.DateForm;
import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The period of an achievement in as few words as are exact: in 2025, between Jan 2024 and Mar 2025. Any thread. */
final class AchievementPeriod {
    private final Messages messages;

    AchievementPeriod(Messages messages) {
        this.messages = messages;
    }

    /**
     * The sentence with the period at its end.
     *
     * @param sentence a sentence without its full stop, or empty
     */
    String after(String sentence, @Nullable LocalDate start, @Nullable LocalDate end) {
        var words = words(start, end);
        return (sentence + ' ' + words).strip();
    }

    private String words(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null) {
            return end == null ? "" : text("until", last(end));
        }
        if (end == null) {
            return text("since", first(start));
        }
        return both(start, end);
    }

    private String both(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return text("on", day(start));
        }
        if (isStartOfYear(start) && isEndOfYear(end)) {
            return range("in-year", year(start), year(end));
        }
        return isStartOfMonth(start) && isEndOfMonth(end)
                ? range("in-month", month(start), month(end))
                : text("between", day(start), day(end));
    }

    private String range(String keyOfOne, String from, String until) {
        return from.equals(until) ? text(keyOfOne, from) : text("between", from, until);
    }

    private String first(LocalDate date) {
        return isStartOfMonth(date) ? month(date) : day(date);
    }

    private String last(LocalDate date) {
        return isEndOfMonth(date) ? month(date) : day(date);
    }

    private static boolean isStartOfYear(LocalDate date) {
        return date.getDayOfYear() == 1;
    }

    private static boolean isEndOfYear(LocalDate date) {
        return date.getDayOfYear() == date.lengthOfYear();
    }

    private static boolean isStartOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1;
    }

    private static boolean isEndOfMonth(LocalDate date) {
        return date.equals(YearMonth.from(date).atEndOfMonth());
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }

    private String month(LocalDate date) {
        return DateForm.MONTH.in(messages.getLocale()).format(date);
    }

    private String day(LocalDate date) {
        return DateForm.DAY.in(messages.getLocale()).format(date);
    }

    private String text(String key, String... dates) {
        return messages.text("achievements.period." + key, (Object[]) dates);
    }
}

package app.pathfinder.desktop.timeline;

import app.pathfinder.core.text.DateForm;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long something lasted, in words: Mar 2021 – present · 3 yrs 2 mos. */
public final class PeriodText {
    private static final int HALF_A_MONTH = 15;

    private final Messages messages;
    private final Today today;

    @Inject
    public PeriodText(Messages messages, Today today) {
        this.messages = messages;
        this.today = today;
    }

    /** From when to when and how long. */
    public String of(LocalDate start, @Nullable LocalDate end) {
        if (start.equals(end)) {
            return DateText.text(start);
        }
        var last = end == null ? today.date() : end;
        return start.isAfter(last)
                ? messages.text("experiences.period.from", DateForm.MONTH.format(start))
                : messages.text("experiences.period", DateForm.MONTH.format(start), end(end), duration(start, last));
    }

    private String end(@Nullable LocalDate end) {
        return end == null ? messages.text("experiences.period.present") : DateForm.MONTH.format(end);
    }

    private String duration(LocalDate start, LocalDate last) {
        var months = months(start, last);
        var years = messages.text("experiences.period.years", months / 12);
        var rest = messages.text("experiences.period.months", months % 12);
        if (months < 12) {
            return rest;
        }
        return months % 12 == 0 ? years : years + ' ' + rest;
    }

    /** Both ends included, rounded to whole months, at least one. */
    private static long months(LocalDate start, LocalDate last) {
        var end = last.plusDays(1);
        var whole = ChronoUnit.MONTHS.between(start, end);
        var restDays = ChronoUnit.DAYS.between(start.plusMonths(whole), end);
        return Math.max(1, restDays >= HALF_A_MONTH ? whole + 1 : whole);
    }
}

package app.pathfinder.desktop.record;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When an objective is to be reached, in words: Due 14 Mar 2027, in 4 months. */
public final class DueText {
    private static final long DAYS_IN_WORDS = 21;
    private static final long WEEKS_IN_WORDS = 70;
    private static final long MONTHS_IN_WORDS = 24;

    private final Messages messages;
    private final Today today;

    @Inject
    public DueText(Messages messages, Today today) {
        this.messages = messages;
        this.today = today;
    }

    /** Whether it should have been reached before today. */
    public boolean isOverdue(Objective objective) {
        return objective.isOverdue(today.date());
    }

    /** When it is to be reached; of what is no longer open, when it was to be. */
    public String of(Objective objective) {
        var date = objective.targetDate();
        if (date == null) {
            return messages.text("objectives.due.never");
        }
        if (!objective.status().isOpen()) {
            return messages.text("objectives.due.was", DateText.text(date));
        }
        return open(date);
    }

    /** The same in a few words, without the day itself, of an open objective. */
    public String brief(Objective objective) {
        var date = objective.targetDate();
        if (date == null) {
            return messages.text("objectives.due.never");
        }
        var days = ChronoUnit.DAYS.between(today.date(), date);
        if (days == 0) {
            return messages.text("objectives.due.today");
        }
        var key = days < 0 ? "objectives.due.brief.overdue" : "objectives.due.brief.in";
        return messages.text(key, distance(date, Math.abs(days)));
    }

    private String open(LocalDate date) {
        var days = ChronoUnit.DAYS.between(today.date(), date);
        if (days == 0) {
            return messages.text("objectives.due.today");
        }
        var key = days < 0 ? "objectives.due.overdue" : "objectives.due.in";
        return messages.text(key, DateText.text(date), distance(date, Math.abs(days)));
    }

    private String distance(LocalDate date, long days) {
        if (days < DAYS_IN_WORDS) {
            return messages.text("objectives.days", days);
        }
        if (days < WEEKS_IN_WORDS) {
            return messages.text("objectives.weeks", days / 7);
        }
        var months = Math.abs(ChronoUnit.MONTHS.between(today.date(), date));
        return months < MONTHS_IN_WORDS
                ? messages.text("objectives.months", months)
                : messages.text("objectives.years", months / 12);
    }
}

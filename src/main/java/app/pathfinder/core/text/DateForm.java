package app.pathfinder.core.text;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The forms in which dates and times are written for people. Immutable; any thread. */
public enum DateForm {
    /** Such as {@code 3 Nov 2026}. */
    DAY("d MMM uuuu", "d. MMM uuuu"),
    /** Such as {@code 3 Nov 2026, 14:05}. */
    DAY_AND_TIME("d MMM uuuu, HH:mm", "d. MMM uuuu, HH:mm"),
    /** Such as {@code 3 Nov}. */
    DAY_NEAR("d MMM", "d. MMM"),
    /** Such as {@code 3 Nov, 14:05}. */
    TIME_NEAR("d MMM, HH:mm", "d. MMM, HH:mm"),
    /** Such as {@code 3 Nov, 14:05:09}. */
    SECOND_NEAR("d MMM, HH:mm:ss", "d. MMM, HH:mm:ss"),
    /** Such as {@code 3 November 2026, 14:05:09 CET}. */
    EXACT("d MMMM uuuu, HH:mm:ss z", "d. MMMM uuuu, HH:mm:ss z"),
    /** Such as {@code Tuesday, 3 November 2026}. */
    WEEKDAY("EEEE, d MMMM uuuu", "EEEE, d. MMMM uuuu"),
    /** Such as {@code Nov 2026}. */
    MONTH("MMM uuuu", "MMM uuuu"),
    /** Such as {@code Nov}. */
    SHORT_MONTH("MMM", "MMM");

    private final String english;
    private final String german;

    DateForm(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** A time in this form, in the language that the program was started in. */
    public String format(TemporalAccessor time) {
        return in(Locale.getDefault()).format(time);
    }

    /** What writes this form in a language; English where there is none of its own. */
    public DateTimeFormatter in(Locale locale) {
        var isGerman = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        return DateTimeFormatter.ofPattern(isGerman ? german : english, isGerman ? Locale.GERMAN : Locale.ENGLISH);
    }
}

package app.pathfinder.desktop.home;

import app.pathfinder.core.text.DateForm;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Greets by the time of day and the name that the person goes by, and says which day it is. */
final class GreetingText {
    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Messages messages;
    private final InstantSource clock;

    @Inject
    GreetingText(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String greeting(String displayName) {
        return messages.text("home.greeting." + timeOfDay(now().toLocalTime()), shortName(displayName));
    }

    String day() {
        return DateForm.WEEKDAY.format(now());
    }

    private static String timeOfDay(LocalTime time) {
        if (time.isBefore(MORNING) || !time.isBefore(EVENING)) {
            return "evening";
        }
        return time.isBefore(AFTERNOON) ? "morning" : "afternoon";
    }

    /** The first of several names; all of them where the first is a title or a letter. */
    private static String shortName(String displayName) {
        var first = displayName.strip().split("\\s+", 2)[0];
        return first.endsWith(".") || first.length() < 2 ? displayName.strip() : first;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneId.systemDefault());
    }
}

package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.text.Messages;
import com.google.common.base.Splitter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/** Schedules as people read and type them. Thread-safe. */
public final class ScheduleWords {
    private static final Splitter WORDS = Splitter.on(' ');
    private static final String PAUSE = "every PT";

    private final Messages messages;

    @Inject
    ScheduleWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * A schedule in words.
     *
     * @param when such as {@code every 5 minutes} or {@code daily at 03:00}
     * @param zone whose clock that is; empty for a pause
     */
    record Words(String when, String zone) {
        /** Both in a line. */
        String line() {
            return zone.isEmpty() ? when : when + " " + zone;
        }
    }

    /** @param schedule as {@link app.pathfinder.core.job.JobStatus} has it */
    Words of(String schedule) {
        var words = WORDS.splitToList(schedule);
        var last = words.size() - 1;
        return switch (words.getFirst()) {
            case "every" -> new Words(pause(Duration.parse(words.getLast())), "");
            case "hourly" -> new Words(messages.text("job.schedule.hourly", words.getLast()), "");
            case "daily" -> new Words(messages.text("job.schedule.daily", words.get(1)), words.getLast());
            case "cron" ->
                new Words(
                        messages.text("job.schedule.cron", String.join(" ", words.subList(1, last))), words.getLast());
            default -> new Words(schedule, "");
        };
    }

    /** The largest unit that is enough by itself; else as it is typed. */
    private String pause(Duration pause) {
        if (pause.equals(Duration.ofDays(pause.toDays()))) {
            return every("day", pause.toDays());
        }
        if (pause.equals(Duration.ofHours(pause.toHours()))) {
            return every("hour", pause.toHours());
        }
        if (pause.equals(Duration.ofMinutes(pause.toMinutes()))) {
            return every("minute", pause.toMinutes());
        }
        return pause.toMinutes() == 0 && pause.equals(Duration.ofSeconds(pause.toSeconds()))
                ? every("second", pause.toSeconds())
                : messages.text("job.schedule.every.other", units(pause));
    }

    private String every(String unit, long count) {
        var key = "job.schedule.every." + unit;
        return count == 1 ? messages.text(key) : messages.text(key + "s", count);
    }

    private static String units(Duration pause) {
        return pause.toString().substring(2).replaceAll("(?<=[HM])(?=.)", " ").toLowerCase(Locale.ROOT);
    }

    /** The same as a person would type it: pauses without the letters of ISO 8601. */
    static String typed(String schedule) {
        return schedule.startsWith(PAUSE)
                ? "every " + schedule.substring(PAUSE.length()).toLowerCase(Locale.ROOT)
                : schedule;
    }
}

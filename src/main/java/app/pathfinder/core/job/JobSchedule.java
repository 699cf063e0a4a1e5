package app.pathfinder.core.job;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * When a job runs: so long after its last run, at a time of each day, or as a line of cron has it. A time of day is one of a
 * zone, which stands in the text, so that it means the same on every computer. Immutable.
 */
public final class JobSchedule {
    /** The shortest pause that a person may choose; programs look for what is due every few seconds. */
    public static final Duration SHORTEST = Duration.ofSeconds(10);

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_TEXT = 100;
    private static final int CRON_FIELDS = 5;
    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private final String text;
    private final Schedule schedule;

    private JobSchedule(String text, Schedule schedule) {
        this.text = text;
        this.schedule = schedule;
    }

    /** So long after the end of each run. */
    public static JobSchedule every(Duration pause) {
        return new JobSchedule("every " + pause, Schedules.fixedDelay(pause));
    }

    /** At this time of each day, in UTC. */
    public static JobSchedule daily(LocalTime time) {
        return daily(time, ZoneId.of("UTC"));
    }

    private static JobSchedule daily(LocalTime time, ZoneId zone) {
        return new JobSchedule("daily " + time + " " + zone, Schedules.daily(zone, time));
    }

    private static JobSchedule cron(String line, ZoneId zone) {
        return new JobSchedule("cron " + line + " " + zone, new CronSchedule(line, zone, CronStyle.UNIX));
    }

    /**
     * Reads what a person typed, or what {@link #text} wrote: {@code every 10m}, {@code every P1D}, {@code daily 03:00},
     * {@code daily 03:00 Europe/Berlin}, {@code cron 0 3 * * MON}. Without a zone, this computer's is meant.
     *
     * @throws Problem {@link ProblemKind#SCHEDULE_INVALID}
     */
    public static JobSchedule parse(String text) {
        try {
            var read = read(WORDS.splitToList(text));
            if (read.text.length() <= LONGEST_TEXT && read.next(Instant.EPOCH).isBefore(Schedule.NEVER)) {
                return read;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Problem(e, ProblemKind.SCHEDULE_INVALID);
        }
        throw new Problem(ProblemKind.SCHEDULE_INVALID);
    }

    private static JobSchedule read(List<String> words) {
        var kind = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
        var rest = words.stream().skip(1).toList();
        return switch (kind) {
            case "every" -> every(pause(only(rest)));
            case "daily" -> daily(LocalTime.parse(rest.isEmpty() ? "" : rest.getFirst()), zone(rest, 1));
            case "cron" ->
                cron(String.join(" ", rest.subList(0, Math.min(CRON_FIELDS, rest.size()))), zone(rest, CRON_FIELDS));
            default -> throw new IllegalArgumentException("No kind of schedule");
        };
    }

    private static String only(List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("Not one word");
        }
        return words.getFirst();
    }

    /** As ISO 8601 has it, or with hours, minutes and seconds alone. */
    private static Duration pause(String word) {
        var pause = Duration.parse(word.toUpperCase(Locale.ROOT).startsWith("P") ? word : "PT" + word);
        if (pause.compareTo(SHORTEST) < 0 || pause.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Too short or too long");
        }
        return pause;
    }

    /** The zone that stands after so many words, and is the last one. */
    private static ZoneId zone(List<String> words, int before) {
        return words.size() == before ? ZoneId.systemDefault() : ZoneId.of(only(words.subList(before, words.size())));
    }

    /** In words that {@link #parse} reads. */
    public String text() {
        return text;
    }

    /** The first time after a run that ended at this moment. */
    public Instant next(Instant ended) {
        return schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(ended));
    }
}

package app.pathfinder.desktop.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.job.JobSchedule;
import app.pathfinder.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleWordsTest {
    private final ScheduleWords words = new ScheduleWords(Messages.english());

    @ParameterizedTest
    @CsvSource({
        "every 10s, every 10 seconds, every 10s",
        "every 1m, every minute, every 1m",
        "every 5m, every 5 minutes, every 5m",
        "every 60m, every hour, every 1h",
        "every 12h, every 12 hours, every 12h",
        "every P1D, every day, every 24h",
        "every P2D, every 2 days, every 48h",
        "every 90m, every 90 minutes, every 1h30m",
        "every 1m30s, every 1m 30s, every 1m30s",
        "every 10.5s, every 10.5s, every 10.5s",
        "daily 03:00 UTC, daily at 03:00 UTC, daily 03:00 UTC",
        "daily 03:30 Europe/Berlin, daily at 03:30 Europe/Berlin, daily 03:30 Europe/Berlin",
        "cron 0 3 * * MON UTC, cron 0 3 * * MON UTC, cron 0 3 * * MON UTC"
    })
    void saysWhenAndWhatAPersonWouldType(String typed, String line, String retyped) {
        var schedule = JobSchedule.parse(typed).text();
        assertThat(words.of(schedule).line()).isEqualTo(line);
        assertThat(ScheduleWords.typed(schedule)).isEqualTo(retyped);
        assertThat(JobSchedule.parse(ScheduleWords.typed(schedule)).text()).isEqualTo(schedule);
    }

    @Test
    void whatANewerProgramWroteIsShownAsItIs() {
        assertThat(words.of("at full moon").line()).isEqualTo("at full moon");
    }

    @Test
    void whatTheDatabaseRunsEveryHourIsToldByTheMinute() {
        assertThat(words.of("hourly 40").line()).isEqualTo("every hour at minute 40");
    }
}

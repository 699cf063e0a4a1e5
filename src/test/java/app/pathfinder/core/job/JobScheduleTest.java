package app.pathfinder.core.job;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.ProblemKind;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobScheduleTest {
    private static final Instant ENDED = Instant.parse("2026-03-05T10:20:30Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every PT5M | every PT5M | 2026-03-05T10:25:30Z",
                "Every  10s | every PT10S | 2026-03-05T10:20:40Z",
                "every 1h30m | every PT1H30M | 2026-03-05T11:50:30Z",
                "every P1D | every PT24H | 2026-03-06T10:20:30Z",
                "daily 03:00 UTC | daily 03:00 UTC | 2026-03-06T03:00:00Z",
                "daily 03:00 Europe/Berlin | daily 03:00 Europe/Berlin | 2026-03-06T02:00:00Z",
                "cron 0 3 * * MON UTC | cron 0 3 * * MON UTC | 2026-03-09T03:00:00Z",
                "cron */15 * * * * Asia/Tokyo | cron */15 * * * * Asia/Tokyo | 2026-03-05T10:30:00Z"
            })
    void readsWhatPeopleTypeAndWhatItWrote(String typed, String text, Instant next) {
        var schedule = JobSchedule.parse(typed);
        assertThat(schedule.text()).isEqualTo(text);
        assertThat(schedule.next(ENDED)).isEqualTo(next);
        assertThat(JobSchedule.parse(text).next(ENDED)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily 03:00", "cron 0 3 * * *"})
    void timeOfDayIsThatOfTheComputerWhereItWasChosen(String typed) {
        assertThat(JobSchedule.parse(typed).text()).endsWith(" " + ZoneId.systemDefault());
    }

    @Test
    void ofAJobIsTheSameOnEveryComputer() {
        assertThat(JobSchedule.daily(LocalTime.of(3, 0)).text()).isEqualTo("daily 03:00 UTC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "never",
                "every",
                "every day",
                "every 5",
                "every 9s",
                "every PT0S",
                "every PT-5M",
                "every 367d",
                "every P367D",
                "every P99999999999D",
                "every 10m UTC",
                "daily",
                "daily 3",
                "daily 25:00",
                "daily 03:00 Atlantis/Capital",
                "daily 03:00 04:00",
                "daily 03:00 UTC UTC",
                "cron",
                "cron * * * *",
                "cron 61 * * * *",
                "cron 0 0 30 2 *",
                "cron 0 3 * * MON Atlantis/Capital",
                "cron 0 0 3 * * MON",
                "cron 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35 * * * *"
            })
    void whatIsNoScheduleIsRefused(String typed) {
        assertProblem(ProblemKind.SCHEDULE_INVALID, () -> JobSchedule.parse(typed));
    }
}

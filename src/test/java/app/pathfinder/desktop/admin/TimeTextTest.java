package app.pathfinder.desktop.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final TimeText times =
            new TimeText(Messages.english(), Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now, under 1 min old",
        "PT59S, just now, under 1 min old",
        "PT1M, 1 min ago, 1 min old",
        "PT59M59S, 59 min ago, 59 min old",
        "PT1H, 1 h ago, 1 h old",
        "PT24H, yesterday, 1 day old",
        "PT48H, 2 days ago, 2 days old",
        "P13D, 13 days ago, 13 days old",
        "P14D, 2 weeks ago, 2 weeks old",
        "P60D, 2 months ago, 2 months old",
        "P365D, 12 months ago, 12 months old",
        "P730D, 2 years ago, 2 years old",
        "PT-5M, just now, under 1 min old"
    })
    void saysHowLongAgo(Duration elapsed, String ago, String age) {
        assertThat(times.ago(NOW.minus(elapsed))).isEqualTo(ago);
        assertThat(times.age(NOW.minus(elapsed))).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5M, in under 1 min",
        "PT59S, in under 1 min",
        "PT1M, in 1 min",
        "PT4M55S, in 5 min",
        "PT59M40S, in 1 h",
        "PT2H40M, in 3 h",
        "PT47H, in 47 h",
        "P5DT13H, in 6 days"
    })
    void saysHowLongUntilThen(Duration left, String until) {
        assertThat(times.until(NOW.plus(left))).isEqualTo(until);
    }

    @Test
    void saysExactlyWhenInThePersonsOwnZone() {
        assertThat(times.exact(NOW)).isEqualTo("23 November 2026, 09:00:00 CET");
        assertThat(times.date(Instant.parse("2026-11-22T23:30:00Z"))).isEqualTo("23 Nov 2026");
        assertThat(times.near(NOW)).isEqualTo("23 Nov, 09:00");
        assertThat(times.moment(NOW)).isEqualTo("23 Nov, 09:00:00");
    }

    @Test
    void saysWhenThereIsNothingToSay() {
        assertThat(times.ago(null)).isEqualTo("never");
        assertThat(times.exact(null)).isEqualTo("never");
        assertThat(times.age(null)).isEqualTo("not gathered");
    }
}

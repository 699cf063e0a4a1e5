package app.pathfinder.desktop.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({"PT-3S, 0.0 s", "PT0.42S, 0.4 s", "PT12.9S, 12 s", "PT3M5S, 3 min 5 s", "PT2H10M59S, 2 h 10 min"})
    void tellsAsMuchAsMatters(Duration took, String text) {
        assertThat(new DurationText(Messages.english()).of(took)).isEqualTo(text);
    }
}

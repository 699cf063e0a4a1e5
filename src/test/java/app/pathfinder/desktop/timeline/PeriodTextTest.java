package app.pathfinder.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTextTest {
    private final PeriodText periods = new PeriodText(Messages.english(), () -> LocalDate.of(2024, 4, 30));

    @ParameterizedTest
    @CsvSource({
        "2021-03-01, , Mar 2021 – present · 3 yrs 2 mos",
        "2021-03-01, 2022-02-28, Mar 2021 – Feb 2022 · 1 yr",
        "2021-03-01, 2021-03-31, Mar 2021 – Mar 2021 · 1 mo",
        "2021-03-01, 2021-03-02, Mar 2021 – Mar 2021 · 1 mo",
        "2021-03-15, 2021-05-02, Mar 2021 – May 2021 · 2 mos",
        "2021-03-14, 2021-03-14, 14 Mar 2021",
        "2024-09-01, , From Sep 2024",
        "2000-01-01, 2024-12-31, Jan 2000 – Dec 2024 · 25 yrs"
    })
    void saysFromWhenToWhenAndHowLong(LocalDate start, LocalDate end, String text) {
        assertThat(periods.of(start, end)).isEqualTo(text);
    }
}

package app.pathfinder.core.portability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2021            | 2021-01-01 | 2021-12-31
                    2021-02         | 2021-02-01 | 2021-02-28
                    2021-3-5        | 2021-03-05 | 2021-03-05
                    2021-03-05T10:00Z | 2021-03-05 | 2021-03-05
                    15.03.2021      | 2021-03-15 | 2021-03-15
                    5. 3. 2021      | 2021-03-05 | 2021-03-05
                    03/2021         | 2021-03-01 | 2021-03-31
                    Mar 2021        | 2021-03-01 | 2021-03-31
                    sept. 2021      | 2021-09-01 | 2021-09-30
                    March 2021      | 2021-03-01 | 2021-03-31
                    5 Mar 2021      | 2021-03-05 | 2021-03-05
                    March 5, 2021   | 2021-03-05 | 2021-03-05
                    Mar. 5, 2021    | 2021-03-05 | 2021-03-05
                    Mar-21          | 2021-03-01 | 2021-03-31
                    Mrz 21          | 2021-03-01 | 2021-03-31
                    Mär 2021        | 2021-03-01 | 2021-03-31
                    Mär. 2021 | 2021-03-01 | 2021-03-31
                    1. März 2021    | 2021-03-01 | 2021-03-01
                    15-Okt-99       | 1999-10-15 | 1999-10-15
                    Dez.21          | 2021-12-01 | 2021-12-31
                    """)
    void understandsHowProgramsWriteDates(String text, LocalDate first, LocalDate last) {
        var date = PartialDate.parse(text).orElseThrow();
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date.covers(last)).isTrue();
        assertThat(date.covers(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-13",
                "31.02.2021",
                "2021-02-30",
                "30 Feb 2021",
                "03/04/2021",
                "Spring 2021",
                "Mar 2021 or so",
                "30-Feb-21",
                "Mar 5"
            })
    void doesNotGuess(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }
}

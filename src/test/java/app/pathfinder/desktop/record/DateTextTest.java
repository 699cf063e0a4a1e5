package app.pathfinder.desktop.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 Mar 2021",
                "14 march 2021",
                "March 14, 2021",
                "mar 14 2021",
                "2021-03-14",
                "2021-3-14",
                "14. März 2021",
                "14. mär 2021",
                "14 Mrz. 2021",
                "14.3.2021",
                " 14 . 03 . 2021 "
            })
    void understandsDays(String typed) {
        assertThat(DateText.START.parse(typed)).contains(LocalDate.of(2021, 3, 14));
        assertThat(DateText.END.parse(typed)).contains(LocalDate.of(2021, 3, 14));
    }

    @ParameterizedTest
    @CsvSource({
        "Feb 2024, 2024-02-01, 2024-02-29",
        "2/2024, 2024-02-01, 2024-02-29",
        "2024-02, 2024-02-01, 2024-02-29",
        "sept 2020, 2020-09-01, 2020-09-30",
        "Sept. 2020, 2020-09-01, 2020-09-30",
        "Dez. 2020, 2020-12-01, 2020-12-31",
        "Oktober 2020, 2020-10-01, 2020-10-31",
        "2020, 2020-01-01, 2020-12-31"
    })
    void fillsInWhatIsLeftOut(String typed, LocalDate first, LocalDate last) {
        assertThat(DateText.START.parse(typed)).contains(first);
        assertThat(DateText.END.parse(typed)).contains(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "30 Feb 2021",
                "2021-13-01",
                "2021-0",
                "2021-13",
                "0/2021",
                "3/4/2021",
                "14 Mar",
                "14 Marble 2021",
                "Ju 2021",
                "20211",
                "14 Mar 2021 x"
            })
    void doesNotGuess(String typed) {
        assertThat(DateText.START.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2021-03-14", "2024-02-29", "2199-12-31"})
    void understandsWhatItShows(LocalDate date) {
        assertThat(DateText.START.parse(DateText.text(date))).contains(date);
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    void understandsWhatItShowsInGerman(Month month) {
        var date = LocalDate.of(2021, month, 14);
        var shown = DateTimeFormatter.ofPattern("d. MMM uuuu", Locale.GERMAN).format(date);
        assertThat(DateText.START.parse(shown)).as(shown).contains(date);
    }
}

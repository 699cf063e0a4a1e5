package app.pathfinder.core.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Language;
import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AchievementSentenceTest {
    private final AchievementSentence sentence = new AchievementSentence(Messages.english());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // with its unit, as people write it
                "48       |         | minutes  |                                             48 minutes",
                "1234567.5|         |          |                                             1,234,567.5",
                "78       |         | %        |                                             78 %",
                "78.25    |         | percent  |                                             78.25 %",
                "98000    |         | €        |                                             €98,000",
                "-98000   |         | €        |                                             −€98,000",
                "-3       |         | °C       |                                             −3 °C",
                "1        |         | EUR      |                                             1 EUR",
                // with the number before
                "48       | 114     | minutes  |                From 114 to 48 minutes (58 % less)",
                "12       | 11.5    | beds     |                From 11.5 to 12 beds (4.3 % more)",
                "46       | 9       | visits   |                From 9 to 46 visits (5.1 times as much)",
                "27       | 9       | visits   |                From 9 to 27 visits (3 times as much)",
                "26.9     | 9       | visits   |                From 9 to 26.9 visits (3 times as much)",
                "20       | 10      |          |                From 10 to 20 (100 % more)",
                "120      | 100     | €        |                From €100 to €120 (20 % more)",
                "0        | 14      | errors   |                From 14 to 0 errors (100 % less)",
                "4        | 1000    | errors   |                From 1,000 to 4 errors (99.6 % less)",
                "0.1      | 10000   | errors   |                From 10,000 to 0.1 errors (99.9 % less)",
                "5        | 5       | days     |                Unchanged at 5 days",
                "5.00     | 5       | days     |                Unchanged at 5 days",
                // in points
                "78       | 46      | Prozent  |                From 46 % to 78 % (32 points more)",
                "78       | 46      | %        |                From 46 % to 78 % (32 points more)",
                "11       | 21.5    | percent  |                From 21.5 % to 11 % (10.5 points less)",
                // where percents say nothing
                "14       | 0       | ideas    |                From 0 to 14 ideas",
                "2        | -2      | °C       |                From −2 to 2 °C",
                "-2       | 2       | °C       |                From 2 to −2 °C",
                "100000   | 100001  | pages    |                From 100,001 to 100,000 pages",
            })
    void makesASentenceOfNumbers(String value, @Nullable String before, @Nullable String unit, String expected) {
        assertThat(sentence.of(numbers(value, before, unit, null, null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-31, in 2025",
        "2023-01-01, 2025-12-31, between 2023 and 2025",
        "2024-02-01, 2024-02-29, in Feb 2024",
        "2024-02-01, 2025-03-31, between Feb 2024 and Mar 2025",
        "2024-02-01, 2024-02-28, between 1 Feb 2024 and 28 Feb 2024",
        "2024-05-17, 2024-05-17, on 17 May 2024",
        "2024-05-01,           , since May 2024",
        "2024-05-02,           , since 2 May 2024",
        "          , 2024-05-31, by May 2024",
        "          , 2024-05-30, by 30 May 2024",
    })
    void endsWithThePeriod(@Nullable LocalDate start, @Nullable LocalDate end, String expected) {
        var achievement = numbers("7", null, "days", start, end);
        assertThat(sentence.of(achievement)).isEqualTo("7 days " + expected);
        assertThat(sentence.period(achievement)).isEqualTo(expected);
    }

    @Test
    void speaksGerman() {
        var german = new AchievementSentence(Messages.of(Language.GERMAN));
        assertThat(german.of(numbers("1048.5", "11400", "€", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29))))
                .isEqualTo("Von 11.400 € auf 1.048,5 € (91 % weniger) im Feb. 2024");
    }

    @Test
    void saysNothingWithoutANumber() {
        var before =
                new Achievement(null, "Name", null, "days", Achievements.number("3"), null, null, null, null, null);
        assertThat(sentence.of(before)).isEmpty();
        assertThat(sentence.period(before)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "48, 114, LOWER , BETTER",
        "48, 114, HIGHER, WORSE",
        "48, 114,       , UNJUDGED",
        "78, 46 , HIGHER, BETTER",
        "78, 46 , LOWER , WORSE",
        "5 , 5.0, LOWER , SAME",
    })
    void judgesTheChange(
            String value, String before, @Nullable MetricDirection direction, AchievementChange.Verdict expected) {
        var achievement = new Achievement(
                null,
                "Name",
                Achievements.number(value),
                null,
                Achievements.number(before),
                direction,
                null,
                null,
                null,
                null);
        assertThat(AchievementChange.of(achievement))
                .map(AchievementChange::verdict)
                .contains(expected);
    }

    private static Achievement numbers(
            String value,
            @Nullable String before,
            @Nullable String unit,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {
        return new Achievement(
                null,
                "Name",
                Achievements.number(value),
                unit,
                Achievements.number(before),
                null,
                start,
                end,
                null,
                null);
    }
}

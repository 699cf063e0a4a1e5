package app.pathfinder.core.achievement;

import static app.pathfinder.core.achievement.AchievementField.BASELINE;
import static app.pathfinder.core.achievement.AchievementField.EVIDENCE_URL;
import static app.pathfinder.core.achievement.AchievementField.NAME;
import static app.pathfinder.core.achievement.AchievementField.PERIOD_END;
import static app.pathfinder.core.achievement.AchievementField.PERIOD_START;
import static app.pathfinder.core.achievement.AchievementField.STATEMENT;
import static app.pathfinder.core.achievement.AchievementField.UNIT;
import static app.pathfinder.core.achievement.AchievementField.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AchievementTest {
    private static final LocalDate DAY = Achievements.DAY;
    private static final Messages MESSAGES = Messages.english();

    @Test
    void textsLoseTheBlanksAroundThemAndBlankOnesAreNone() {
        assertThat(Achievements.telling(" min ", "\n", " ")).isEqualTo(Achievements.telling("min", null, null));
        assertThat(Achievements.named(" x ").name()).isEqualTo("x");
    }

    @Test
    void numbersThatAreTheSameMakeEqualAchievements() {
        assertThat(Achievements.numbered("12.500", "1E+3")).isEqualTo(Achievements.numbered("12.5", "1000.0"));
    }

    @Test
    void acceptsWhatIsRight() {
        assertThat(Achievements.named("x".repeat(255)).validate()).isEmpty();
        assertThat(Achievements.numbered("-99999999999999.9999", "0.00010").validate())
                .isEmpty();
        assertThat(Achievements.between(DAY, DAY).validate()).isEmpty();
        assertThat(Achievements.between(null, DAY).validate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsWrong(Achievement achievement, AchievementField field, String sentence) {
        assertThat(achievement.validate()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(MESSAGES.text(error.messageKey(), error.arguments().toArray()))
                    .contains(sentence);
        });
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(Achievements.named(" "), NAME, "Name what you achieved"),
                Arguments.of(Achievements.named("x".repeat(256)), NAME, "At most 255"),
                Arguments.of(Achievements.numbered("0.00001", null), VALUE, "At most 4 digits after"),
                Arguments.of(Achievements.numbered("100000000000000", null), VALUE, "At most 14 digits before"),
                Arguments.of(Achievements.numbered("1E+2147483647", null), VALUE, "At most 14 digits before"),
                Arguments.of(Achievements.numbered("1E-2147483647", null), VALUE, "At most 4 digits after"),
                Arguments.of(Achievements.numbered(null, "1E+19"), BASELINE, "At most 14 digits before"),
                Arguments.of(Achievements.numbered(null, "1E+18"), BASELINE, "At most 14 digits before"),
                Arguments.of(Achievements.between(LocalDate.of(1899, 1, 1), null), PERIOD_START, "1900 and 2199"),
                Arguments.of(Achievements.between(null, LocalDate.of(2200, 1, 1)), PERIOD_END, "1900 and 2199"),
                Arguments.of(Achievements.between(DAY, DAY.minusDays(1)), PERIOD_END, "before the start"),
                Arguments.of(Achievements.telling("x".repeat(51), null, null), UNIT, "At most 50"),
                Arguments.of(Achievements.telling(null, "x".repeat(20_001), null), STATEMENT, "At most 20,000"),
                Arguments.of(Achievements.telling(null, null, "example.org"), EVIDENCE_URL, "http"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldHasAName(AchievementField field) {
        assertThat(MESSAGES.text(field.labelKey())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyDirectionHasANameAndACode(MetricDirection direction) {
        assertThat(MESSAGES.text(direction.nameKey())).isNotBlank();
        assertThat(MetricDirection.ofCode(direction.code())).isEqualTo(direction);
    }
}

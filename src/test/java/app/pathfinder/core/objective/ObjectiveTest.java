package app.pathfinder.core.objective;

import static app.pathfinder.core.objective.Objectives.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectiveTest {
    private static final Messages MESSAGES = Messages.english();

    @Test
    void textsLoseTheBlanksAroundThemAndBlankOnesAreNone() {
        assertThat(Objectives.with(1, " \n").notes()).isNull();
        assertThat(Objectives.titled(" x ").title()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, 0", "ACTIVE, 100", "PLANNED, 50", "ACHIEVED, 100", "DROPPED, 99"})
    void acceptsWhatIsRight(ObjectiveStatus status, int progress) {
        assertThat(Objectives.at(status, progress).validate()).isEmpty();
        assertThat(Objectives.with(1, null).validate()).isEmpty();
        assertThat(Objectives.with(5, null).validate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsWrong(Objective objective, ObjectiveField field, String sentence) {
        assertThat(objective.validate()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(MESSAGES.text(error.messageKey(), error.arguments().toArray()))
                    .contains(sentence);
        });
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(Objectives.titled(" "), ObjectiveField.TITLE, "Say what you want to reach"),
                Arguments.of(Objectives.titled("x".repeat(256)), ObjectiveField.TITLE, "At most 255"),
                Arguments.of(day(LocalDate.of(2200, 1, 1)), ObjectiveField.TARGET_DATE, "1900 and 2199"),
                Arguments.of(Objectives.with(0, null), ObjectiveField.PRIORITY, "from 1 to 5"),
                Arguments.of(Objectives.with(6, null), ObjectiveField.PRIORITY, "from 1 to 5"),
                Arguments.of(Objectives.at(ObjectiveStatus.ACTIVE, -1), ObjectiveField.PROGRESS, "from 0 to 100"),
                Arguments.of(Objectives.at(ObjectiveStatus.ACHIEVED, 101), ObjectiveField.PROGRESS, "from 0 to 100"),
                Arguments.of(
                        Objectives.at(ObjectiveStatus.ACHIEVED, 99),
                        ObjectiveField.PROGRESS,
                        "What is achieved has a progress of 100."),
                Arguments.of(Objectives.with(null, "x".repeat(20_001)), ObjectiveField.NOTES, "At most 20,000"));
    }

    private static Objective day(LocalDate targetDate) {
        return Objectives.due("Lead a team", ObjectiveStatus.ACTIVE, targetDate);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, -1, true",
        "PLANNED, -1, true",
        "ACTIVE, 0, false",
        "ACTIVE, 1, false",
        "ACHIEVED, -1, false",
        "DROPPED, -1, false"
    })
    void isOverdueWhileItIsOpen(ObjectiveStatus status, int days, boolean overdue) {
        assertThat(Objectives.due("x", status, TODAY.plusDays(days)).isOverdue(TODAY))
                .isEqualTo(overdue);
        assertThat(Objectives.due("x", status, null).isOverdue(TODAY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldHasAName(ObjectiveField field) {
        assertThat(MESSAGES.text(field.labelKey())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasANameAndACode(ObjectiveStatus status) {
        assertThat(MESSAGES.text(status.nameKey())).isNotBlank();
        assertThat(ObjectiveStatus.ofCode(status.code())).isEqualTo(status);
    }
}

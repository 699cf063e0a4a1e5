package app.pathfinder.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @CsvSource({"John,john", "' John ',john", "ＪＯＨＮ,john", "José,josé", "李雷,李雷", "ﬁona,fiona", "İ,i̇"})
    void isNormalisedAndLowerCased(String typed, String normal) {
        assertThat(Username.of(typed).value()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "a\u200Bb", "a\u202Eb", "a\uD800b", "a\u2028b"})
    void refusesWhatCannotBeAName(String typed) {
        assertThatThrownBy(() -> Username.of(typed))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_INPUT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void takesUpTo64CodePoints(int length) {
        assertThat(Username.of("😀".repeat(length)).value()).hasSize(2 * length);
        assertThatThrownBy(() -> Username.of("😀".repeat(65))).isInstanceOf(Problem.class);
    }
}

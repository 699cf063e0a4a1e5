package app.pathfinder.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private final Messages messages = Messages.english();

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceAndARemedyWithoutBracesLeft(ProblemKind kind) {
        var problem = new Problem(kind, "first", "second");
        assertThat(messages.sentence(problem)).isNotBlank().doesNotContain("{", "''");
        assertThat(messages.remedy(problem)).isNotBlank().doesNotContain("{", "''");
    }

    @ParameterizedTest
    @EnumSource
    void anApostropheIsOneAlsoWhereAProblemHasNoArguments(ProblemKind kind) {
        var problem = new Problem(kind);
        assertThat(messages.sentence(problem) + messages.remedy(problem)).doesNotContain("''");
    }
}

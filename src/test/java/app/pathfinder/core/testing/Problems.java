package app.pathfinder.core.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on refusals. */
public final class Problems {
    private Problems() {}

    /** Asserts that a call is refused with this kind of problem. */
    public static void assertProblem(ProblemKind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .extracting(Problem::kind)
                .isEqualTo(kind);
    }
}

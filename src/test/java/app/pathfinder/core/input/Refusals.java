package app.pathfinder.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a person reads when something that they typed is refused. */
final class Refusals {
    private Refusals() {}

    /** The sentence that a call is refused with, without the name of the field; empty if it is not refused. */
    static Optional<String> of(String label, String text, ThrowingCallable call) {
        try {
            call.call();
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(sentence(label, text, problem));
        } catch (Throwable failure) {
            throw new AssertionError("neither done nor refused", failure);
        }
    }

    private static String sentence(String label, String text, Problem problem) {
        if (problem.kind() != ProblemKind.INVALID_INPUT) {
            throw new AssertionError("refused as " + problem.kind(), problem);
        }
        var sentence = Kinds.TEXTS.sentence(problem);
        assertThat(sentence).startsWith(label + ": ").hasSizeLessThan(300);
        assertThat(Kinds.TEXTS.remedy(problem)).isNotBlank();
        // A text of one or two characters stands in many an innocent sentence.
        if (text.strip().length() > 2) {
            assertThat(sentence).doesNotContain(text.strip());
        }
        return sentence.substring(label.length() + 2);
    }

    /** The sentence of a key up to its first placeholder. */
    static String beginning(String key) {
        var pattern = Kinds.TEXTS.getString(key);
        var end = pattern.indexOf('{');
        return end < 0 ? pattern : pattern.substring(0, end);
    }
}

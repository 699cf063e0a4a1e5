package app.pathfinder.core.job;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.pathfinder.core.problem.ProblemKind;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobBookTest {
    private static Job named(String name, int hours) {
        return new TestJob(name, JobSchedule.every(Duration.ofHours(hours)), progress -> JobSummary.of("runs", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Seal", "seal it", "seal-", "-seal", "seal--it", "seal_it", "ü"})
    void nameOfAJobIsWordsWithHyphens(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobBook(Set.of(named(name, 1))));
    }

    @Test
    void nameIsNoLongerThanItsColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JobBook(Set.of(named("a".repeat(Job.LONGEST_NAME + 1), 1))));
    }

    @Test
    void twoJobsHaveTwoNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobBook(Set.of(named("same", 1), named("same", 2))));
    }

    @Test
    void whatIsNoJobIsSaid() {
        assertProblem(ProblemKind.NO_SUCH_JOB, () -> new JobBook(Set.of(named("seal", 1))).get("peal"));
    }
}

package app.pathfinder.desktop.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobWordsTest {
    private final JobWords words = new JobWords(Messages.english());

    private String counts(String job, Map<String, Long> counts) {
        return words.counts(run(job, null, counts));
    }

    private static JobRun run(String job, @Nullable String errorCode, Map<String, Long> counts) {
        return new JobRun(
                new UUID(0, 1), job, JobRun.State.DONE, Instant.EPOCH, null, null, null, errorCode, null, counts);
    }

    @Test
    void countsComeInTheOrderOfReadingAndLeaveOutWhatIsNothing() {
        assertThat(counts("reconcile", Map.of("failed", 1L, "explained", 0L, "repaired", 2L, "users", 1_200L)))
                .isEqualTo("1,200 users looked at, 2 repaired, 1 failed");
        assertThat(counts("reconcile", Map.of("users", 0L, "repaired", 0L))).isEqualTo("Nobody looked at");
        assertThat(counts("clean-up", Map.of("runs", 1L, "inactive", 0L)))
                .isEqualTo("No account marked inactive, 1 interruption cleared up");
        assertThat(counts("seal", Map.of("rows", 1L))).isEqualTo("1 entry sealed");
    }

    @Test
    void whatANewerProgramCountsIsToldByItsName() {
        assertThat(counts("seal", Map.of("rows", 3L, "gaps", 2L))).isEqualTo("3 entries sealed, gaps: 2");
        assertThat(counts("peal", Map.of("bells", 8L))).isEqualTo("bells: 8");
        assertThat(words.name("peal")).isEqualTo("peal");
        assertThat(words.purpose("peal")).isEmpty();
        assertThat(counts("seal", Map.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureIsAWholeSentence(ProblemKind kind) {
        assertThat(words.failure(run("seal", kind.name(), Map.of())))
                .isNotBlank()
                .doesNotContain("{", "''");
    }

    @Test
    void whatFailedInTheDatabaseIsNotInTheLogOfAProgram() {
        assertThat(words.failure(run("expire-sessions", "ORA-20050", Map.of()))).isEqualTo("It did not succeed.");
    }

    @Test
    void aFailureSaysWhyAndWhatToDo() {
        assertThat(words.failure(run("seal", "DISK_FULL", Map.of())))
                .isEqualTo(
                        "The disk is full. Make room on the disk and try again. What was confirmed as saved is safe.");
        assertThat(words.failure(run("seal", "OF_A_NEWER_PROGRAM", Map.of()))).startsWith("It did not succeed.");
        assertThat(words.failure(run("seal", null, Map.of()))).startsWith("It did not succeed.");
    }
}

package app.pathfinder.desktop.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.job.JobStatus;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextRunTextTest {
    private final Messages messages = Messages.english();
    private final NextRunText text = new NextRunText(messages, new TimeText(messages), InstantSource.system());
    private final Instant now = Instant.now();

    private NextRunText.Next next(boolean enabled, JobRun.@Nullable State last, Duration since, @Nullable Duration in) {
        return next("reconcile", enabled, last, since, in);
    }

    private NextRunText.Next next(
            String job, boolean enabled, JobRun.@Nullable State last, Duration since, @Nullable Duration in) {
        var run = last == null
                ? null
                : new JobRun(new UUID(0, 1), job, last, now.minus(since), null, null, null, null, null, Map.of());
        return text.of(new JobStatus(job, "every PT5M", true, enabled, run, in == null ? null : now.plus(in), true));
    }

    private static final Duration SECONDS = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    void whatIsToComeIsToldByHowLongItTakes() {
        var next = next(true, JobRun.State.DONE, LONG, Duration.ofHours(3));
        assertThat(next.when()).isEqualTo("in 3 h");
        assertThat(next.sentence()).startsWith("in 3 h (");
        assertThat(next.isLate()).isFalse();
        assertThat(next(false, JobRun.State.DONE, LONG, null).when()).isEqualTo("Off");
        assertThat(next(true, JobRun.State.RUNNING, LONG, LONG.negated()).sentence())
                .startsWith("Running now");
    }

    @Test
    void whatIsDueHasAFewSecondsToBegin() {
        assertThat(next(true, JobRun.State.DONE, LONG, SECONDS.negated()).when())
                .isEqualTo("Now");
        assertThat(next(true, JobRun.State.WAITING, SECONDS, null).when()).isEqualTo("Waiting");
        assertThat(next(true, JobRun.State.WAITING, SECONDS, null).isLate()).isFalse();
    }

    @Test
    void whatNoProgramRunsSaysSo() {
        assertThat(next(true, JobRun.State.DONE, LONG, LONG.negated()).sentence())
                .isEqualTo("Due, waiting for a program that runs jobs.");
        assertThat(next(true, null, LONG, null).isLate()).isTrue();
        assertThat(next(false, JobRun.State.WAITING, LONG, null).sentence())
                .isEqualTo("Asked for, waiting for a program that runs jobs.");
        assertThat(next(false, JobRun.State.WAITING, LONG, null).isLate()).isTrue();
    }

    @Test
    void whatOpenWindowsDoWaitsForNobody() {
        var next = next("seal", true, JobRun.State.DONE, LONG, LONG.negated());
        assertThat(next.isLate()).isFalse();
        assertThat(next.sentence()).startsWith("Open windows seal");
    }

    @Test
    void whatTheDatabaseRunsWaitsForNoProgram() {
        var late = new JobStatus("refresh-summaries", "every PT15M", true, true, null, now.minus(LONG), false);
        assertThat(text.of(late).sentence()).contains("the database runs it by itself");
        assertThat(text.of(late).isLate()).isFalse();
        var coming = new JobStatus("refresh-summaries", "every PT15M", true, true, null, now.plus(LONG), false);
        assertThat(text.of(coming).when()).startsWith("in 3 min");
    }
}

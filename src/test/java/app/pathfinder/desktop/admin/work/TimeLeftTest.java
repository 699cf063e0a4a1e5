package app.pathfinder.desktop.admin.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchState;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.ManualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private final ManualTimers clock = new ManualTimers();
    private final TimeLeft left = new TimeLeft(clock, Messages.english());

    private static Batch batch(int id, BatchState state, int total, int done) {
        return new Batch(
                new UUID(0, id),
                BatchKind.CREATE,
                state,
                false,
                null,
                1,
                null,
                null,
                Instant.EPOCH,
                null,
                new Batch.Counts(total, done, 0));
    }

    @Test
    void isEstimatedFromHowItCameOnSinceOneLooks() {
        assertThat(left.of(batch(1, BatchState.RUNNING, 1000, 400))).isEmpty();
        clock.pass(Duration.ofSeconds(10));
        assertThat(left.of(batch(1, BatchState.RUNNING, 1000, 404))).isEmpty();
        assertThat(left.of(batch(1, BatchState.RUNNING, 1000, 500))).isEqualTo(", about 50 s left");
    }

    @Test
    void longerIsToldInMinutes() {
        left.of(batch(1, BatchState.RUNNING, 1000, 0));
        clock.pass(Duration.ofMinutes(1));
        assertThat(left.of(batch(1, BatchState.RUNNING, 1000, 100))).isEqualTo(", about 9 min left");
    }

    @Test
    void nothingIsSaidOfWhatRestsAndOfAnotherBatch() {
        left.of(batch(1, BatchState.RUNNING, 1000, 0));
        clock.pass(Duration.ofMinutes(1));
        assertThat(left.of(batch(2, BatchState.RUNNING, 1000, 100))).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(left.of(batch(2, BatchState.PAUSED, 1000, 200))).isEmpty();
        assertThat(left.of(batch(2, BatchState.RUNNING, 1000, 300))).isEmpty();
    }
}

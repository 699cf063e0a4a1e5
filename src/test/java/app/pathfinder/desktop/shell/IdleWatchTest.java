package app.pathfinder.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.desktop.common.ManualTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private final ManualTimers timers = new ManualTimers();
    private final IdleWatch watch = new IdleWatch(timers, timers);
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void start() {
        watch.start(new IdleWatch.Listener() {
            @Override
            public void idleSoon() {
                told.add("soon");
            }

            @Override
            public void backAgain() {
                told.add("back");
            }

            @Override
            public void idle() {
                told.add("idle");
            }

            @Override
            public void stillThere() {
                told.add("there");
            }
        });
    }

    @Test
    void warnsAfterNineMinutesAndEndsAfterTen() {
        timers.pass(Duration.ofMinutes(9).minusSeconds(1));
        assertThat(told).isEmpty();

        timers.pass(Duration.ofSeconds(1));
        assertThat(told).containsExactly("soon");

        timers.pass(Duration.ofMinutes(1));
        assertThat(told).containsExactly("soon", "idle");
        assertThat(timers.waiting()).isZero();
    }

    @Test
    void aSignOfLifeTakesTheWarningBackAndBeginsAnew() {
        timers.pass(Duration.ofMinutes(9));
        watch.signOfLife();
        timers.pass(Duration.ofSeconds(1));
        assertThat(told).containsExactly("soon", "back", "there");

        timers.pass(Duration.ofMinutes(9).minusSeconds(2));
        assertThat(told).hasSize(3);
    }

    @Test
    void whoIsThereKeepsTheirSessionOpenEveryFourMinutes() {
        timers.pass(Duration.ofMinutes(3));
        watch.signOfLife();
        timers.pass(Duration.ofSeconds(59));
        assertThat(told).isEmpty();
        timers.pass(Duration.ofSeconds(1));
        assertThat(told).containsExactly("there");

        timers.pass(Duration.ofMinutes(5));
        assertThat(told).as("nobody has been there since").containsExactly("there");
        watch.signOfLife();
        timers.pass(Duration.ofSeconds(1));
        assertThat(told).containsExactly("there", "there");
    }

    @Test
    void aComputerThatSleptCountsAsIdle() {
        timers.sleep(Duration.ofHours(1));
        timers.pass(Duration.ofSeconds(1));

        assertThat(told).containsExactly("idle");
    }

    @Test
    void stoppedItTellsNothing() {
        watch.stop();
        timers.pass(Duration.ofHours(1));

        assertThat(told).isEmpty();
    }
}

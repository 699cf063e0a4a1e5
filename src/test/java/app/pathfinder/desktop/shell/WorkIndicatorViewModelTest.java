package app.pathfinder.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.ManualTimers;
import app.pathfinder.desktop.common.ScopedWork;
import app.pathfinder.desktop.common.UiQueue;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkIndicatorViewModelTest {
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final UiQueue ui = new UiQueue();
    private final ManualTimers timers = new ManualTimers();
    private final ScopedWork work = new ScopedWork(ui, problem -> {});
    private final WorkIndicatorViewModel model = new WorkIndicatorViewModel(work, timers, Messages.english());

    @Test
    void workIsToldOnlyWhenItTakesAWhile() throws Exception {
        work.start("Short", progress -> "done");
        ui.runNext();
        timers.pass(A_WHILE);

        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void longWorkIsToldWithItsStepAndCanBeCancelled() throws Exception {
        var reported = new CountDownLatch(1);
        work.start("Long", progress -> {
            progress.report(0.5, "half");
            reported.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        reported.await();
        ui.runNext();
        timers.pass(A_WHILE);

        assertThat(model.textProperty().get()).isEqualTo("Long — half");
        assertThat(model.progressProperty().get()).isEqualTo(0.5);

        model.cancel();
        ui.runNext();
        assertThat(model.textProperty().get()).isEmpty();
    }
}

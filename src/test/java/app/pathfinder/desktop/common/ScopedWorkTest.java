package app.pathfinder.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ScopedWorkTest {
    private final UiQueue ui = new UiQueue();
    private final List<Problem> presented = new ArrayList<>();
    private final ScopedWork work = new ScopedWork(ui, presented::add);

    @Test
    void theResultArrivesOnTheJavaFxThread() throws Exception {
        var results = new ArrayList<String>();
        var running = work.start("Count", progress -> "done").onSuccess(results::add);

        assertThat(running.runningProperty().get()).isTrue();
        assertThat(results).isEmpty();
        ui.runNext();

        assertThat(results).containsExactly("done");
        assertThat(running.runningProperty().get()).isFalse();
        assertThat(work.running()).isEmpty();
    }

    @Test
    void aCallbackThatComesTooLateStillRuns() throws Exception {
        var results = new ArrayList<String>();
        var running = work.start("Count", progress -> "done");
        ui.runNext();

        running.onSuccess(results::add);
        assertThat(results).isEmpty();
        ui.runNext();

        assertThat(results).containsExactly("done");
    }

    @Test
    void aProblemThatNobodyAskedForIsPresented() throws Exception {
        work.start("Fail", progress -> {
            throw new Problem(ProblemKind.DISK_FULL);
        });
        ui.runNext();

        assertThat(presented).extracting(Problem::kind).containsExactly(ProblemKind.DISK_FULL);
    }

    @Test
    void aProblemThatSomebodyAskedForIsNotPresented() throws Exception {
        var problems = new ArrayList<Problem>();
        work.start("Fail", progress -> {
                    throw new IllegalStateException("a defect");
                })
                .onProblem(problems::add);
        ui.runNext();

        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.INTERNAL);
        assertThat(presented).isEmpty();
    }

    @Test
    void cancellingInterruptsAndEndsAsCancelled() throws Exception {
        var problems = new ArrayList<Problem>();
        var started = new CountDownLatch(1);
        var running = work.start("Wait", progress -> {
                    started.countDown();
                    new CountDownLatch(1).await();
                    return "never";
                })
                .onProblem(problems::add);
        started.await();

        running.cancel();
        ui.runNext();

        assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.CANCELLED);
        assertThat(presented).isEmpty();
    }

    @Test
    void abandonedWorkIsCancelledAndCallsNobodyBack() throws Exception {
        var called = new ArrayList<Object>();
        var started = new CountDownLatch(1);
        work.start("Wait", progress -> {
                    started.countDown();
                    new CountDownLatch(1).await();
                    return "never";
                })
                .onSuccess(called::add)
                .onProblem(called::add);
        started.await();

        work.abandonAll();
        ui.runNext();

        assertThat(called).isEmpty();
        assertThat(presented).isEmpty();
        assertThat(work.running()).isEmpty();
    }

    @Test
    void manyReportsAskForOneTurnAndShowTheLatest() throws Exception {
        var reported = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var running = work.start("Count", progress -> {
            for (int step = 0; step <= 1000; step++) {
                progress.report(step / 1000.0, "step " + step);
            }
            reported.countDown();
            goOn.await();
            return "done";
        });
        reported.await();

        assertThat(ui.size()).isEqualTo(1);
        ui.runNext();
        assertThat(running.textProperty().get()).isEqualTo("step 1000");
        assertThat(running.progressProperty().get()).isEqualTo(1.0);
        goOn.countDown();
        ui.runNext();
        assertThat(running.runningProperty().get()).isFalse();
    }
}

package app.pathfinder.desktop.admin.archives;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.desktop.admin.ImmediateWork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleWorkTest {
    private final ImmediateWork background = new ImmediateWork();
    private final SingleWork work = new SingleWork(background);
    private final List<String> ended = new ArrayList<>();

    private void start(String name) {
        work.start(name, progress -> name, ended::add, problem -> ended.add(name + " " + problem.kind()));
    }

    @Test
    void whatIsAskedForMeanwhileIsNotBegun() {
        background.hold();
        start("first");
        start("second");
        assertThat(work.busyProperty().get()).isTrue();
        background.doHeld();

        assertThat(ended).containsExactly("first");
        assertThat(work.busyProperty().get()).isFalse();
        start("third");
        assertThat(ended).containsExactly("first", "third");
    }

    @Test
    void whatIsCancelledOrFailsMakesRoomToo() {
        background.hold();
        start("first");
        work.cancel();
        background.doHeld();
        assertThat(ended).containsExactly("first CANCELLED");

        work.start(
                "second",
                progress -> {
                    throw new Problem(ProblemKind.DISK_FULL);
                },
                result -> ended.add("never"),
                problem -> ended.add("second " + problem.kind()));
        assertThat(ended).endsWith("second DISK_FULL");
        assertThat(work.isBusy()).isFalse();
        work.cancel();
    }
}
